import type { BlankGroup, BlanksBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { sequence } from './flow.ts';
import type { Flow } from './flow.ts';
import { bodyStyle, labelStyle, ruledLine, textLine, textLines, textWidth } from './lines.ts';
import type { Line } from './lines.ts';
import { padding } from './measures.ts';
import { innerWidth, labelCell, rowFlow, textCell } from './row.ts';
import type { Cell } from './row.ts';
import { beside } from './ticks.ts';

const groupsPerRow = 2;
const gap = bodyStyle.size * 0.8;

/** Title and ruled blanks, two groups beside each other. */
export function blanksFlow(block: BlanksBlock, width: number, fonts: FormFonts): Flow {
  const rows = Math.ceil(block.groups.length / groupsPerRow);
  return sequence(
    Array.from({ length: rows }, (_, row) => {
      const groups = block.groups.slice(row * groupsPerRow, (row + 1) * groupsPerRow);
      const groupWidth = width / groups.length;
      return rowFlow(
        groups.flatMap((group, index) => groupCells(group, index * groupWidth, groupWidth, fonts)),
      );
    }),
  );
}

function groupCells(group: BlankGroup, x: number, width: number, fonts: FormFonts): Cell[] {
  const natural = textWidth(group.title, labelStyle, fonts) + 2 * padding.x + 0.1;
  const titleWidth = Math.min(natural, width / 2);
  const title = textLines(group.title, labelStyle, innerWidth(titleWidth), fonts);
  const lines = blankLines(group, innerWidth(width - titleWidth), fonts);
  return [
    labelCell(x, titleWidth, title),
    { ...textCell(x + titleWidth, width - titleWidth, lines), valign: 'middle' },
  ];
}

function blankLines(group: BlankGroup, available: number, fonts: FormFonts): Line[] {
  const texts = group.blanks.map(({ label, value }) => `${label} ${value ?? ''}`.trim());
  const slot = (available - gap * (texts.length - 1)) / texts.length;
  const fits = texts.every((text) => textWidth(text, bodyStyle, fonts) <= slot);
  const line = (index: number, width: number): Line => {
    const text = textLine(texts[index] ?? '', bodyStyle, fonts);
    if (group.blanks[index]?.value !== null) return { ...text, width };
    return ruledLine(texts[index] ?? '', bodyStyle, width, text.height, fonts);
  };
  if (fits) {
    const slots = texts.map((_, index) => line(index, slot));
    return [slots.reduce((left, right) => beside(left, right, gap))];
  }
  return texts.flatMap((text, index) =>
    group.blanks[index]?.value === null
      ? [line(index, available)]
      : textLines(text, bodyStyle, available, fonts),
  );
}
