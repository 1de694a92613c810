import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { FormBlock, HeadingBlock, PhotosBlock } from '../../../../shared/forms/blocks.ts';
import type { FormDocument } from '../../../../shared/forms/document.ts';
import type { FormFonts } from '../fonts.ts';
import { blanksFlow } from './blanks.ts';
import { fieldsFlow } from './fields.ts';
import { sequence, together } from './flow.ts';
import type { Flow } from './flow.ts';
import { groupsFlow } from './groups.ts';
import { labelledFlow, labelWidthOf } from './labelled.ts';
import type { LabelledBlock } from './labelled.ts';
import { photosFlow } from './photos.ts';
import { footnoteFlow, headingFlow, letterFlow } from './plain.ts';
import { signaturesFlow } from './signatures.ts';
import { tableFlow } from './table.ts';

/** Everything under the head: all blocks, the footnote, and the photos behind them. */
export function bodyFlow(document: FormDocument, width: number, fonts: FormFonts): Flow {
  const photos = document.blocks.filter((block) => block.kind === 'photos');
  const blocks = document.blocks.filter((block) => block.kind !== 'photos');
  const text = textFlow({ ...document, blocks }, width, fonts);
  return sequence([text, ...photos.map((block) => photosFlow(block, width, fonts))]);
}

function textFlow(
  document: Pick<FormDocument, 'footnote'> & { blocks: readonly TextualBlock[] },
  width: number,
  fonts: FormFonts,
): Flow {
  const labelWidth = labelWidthOf(document.blocks.filter(isLabelled), fonts);
  const flows = document.blocks.reduceRight<Flow[]>((after, block) => {
    if (block.kind !== 'heading') {
      return [blockFlow(block, labelWidth, width, fonts), ...after];
    }
    const [next = sequence([]), ...rest] = after;
    return [headingFlow(block.text, next, width, fonts), ...rest];
  }, []);
  if (document.footnote === '') return sequence(flows);
  // The footnote never stands alone on a page.
  const footnote = footnoteFlow(document.footnote, width, fonts);
  return sequence([...flows.slice(0, -1), together([...flows.slice(-1), footnote])]);
}

type TextualBlock = Exclude<FormBlock, PhotosBlock>;

function isLabelled(block: FormBlock): block is LabelledBlock {
  return block.kind === 'text' || block.kind === 'ticks' || block.kind === 'amount';
}

function blockFlow(
  block: Exclude<TextualBlock, HeadingBlock>,
  labelWidth: number,
  width: number,
  fonts: FormFonts,
): Flow {
  switch (block.kind) {
    case 'fields':
      return fieldsFlow(block, width, fonts);
    case 'table':
      return tableFlow(block, width, fonts);
    case 'text':
    case 'ticks':
    case 'amount':
      return labelledFlow(block, labelWidth, width, fonts);
    case 'signatures':
      return signaturesFlow(block, width, fonts);
    case 'blanks':
      return blanksFlow(block, width, fonts);
    case 'groups':
      return groupsFlow(block, width, fonts);
    case 'letter':
      return letterFlow(block.paragraphs, width, fonts);
    default:
      return assertNever(block);
  }
}
