import type { BlankGroup, BlanksBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { sequence } from './flow.ts';
import type { Flow } from './flow.ts';
import { bodyStyle, labelStyle, ruledLine, textLine, textLines, textWidth } from './lines.ts';
import type { Line } from './lines.ts';
import { leading, mm, padding } from './measures.ts';
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

/** Room to write a name or a date. */
const leastBlank = mm(16);

/** What is known on one line with the rest as blanks, or each on a line of its own. */
function blankLines(group: BlankGroup, available: number, fonts: FormFonts): Line[] {
  const texts = group.blanks.map(({ label, value }) => `${label} ${value ?? ''}`.trim());
  const known = group.blanks.map(({ value }) => value !== null);
  const natural = texts.map((text) => textWidth(text, bodyStyle, fonts));
  const left = available - gap * (texts.length - 1) - natural.reduce((sum, each) => sum + each, 0);
  const blanks = known.filter((each) => !each).length;
  if (left >= blanks * leastBlank) {
    const lines = texts.map((text, index) =>
      known[index] === true
        ? textLine(text, bodyStyle, fonts)
        : blankLine(text, (natural[index] ?? 0) + left / blanks, fonts),
    );
    return [lines.reduce((line, next) => beside(line, next, gap))];
  }
  return texts.flatMap((text, index) =>
    known[index] === true
      ? textLines(text, bodyStyle, available, fonts)
      : [blankLine(text, available, fonts)],
  );
}

function blankLine(label: string, width: number, fonts: FormFonts): Line {
  return ruledLine(label, bodyStyle, width, bodyStyle.size * leading, fonts);
}
