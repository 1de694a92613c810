import type { GroupsBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { solid, together } from './flow.ts';
import type { Flow, Strip } from './flow.ts';
import { smallStyle, textLine } from './lines.ts';
import type { TextStyle } from './lines.ts';
import { mm } from './measures.ts';
import { rowStrip } from './row.ts';
import type { Cell } from './row.ts';

const groupsInRow = 4;
/** Read at arm's length while the eyes go back and forth to the screen. */
const groupStyle: TextStyle = { weight: 'bold', size: 27, tracking: 5 };

/** Each group in a box of its own with its number over it: nobody loses the place while typing. */
export function groupsFlow({ groups }: GroupsBlock, width: number, fonts: FormFonts): Flow {
  const cellWidth = width / groupsInRow;
  const cells = groups.map((group, index): Cell => {
    const number = textLine(String(index + 1), smallStyle, fonts);
    return {
      x: (index % groupsInRow) * cellWidth,
      width: cellWidth,
      lines: [number, textLine(group, groupStyle, fonts)],
      align: 'center',
      valign: 'middle',
      repeats: false,
    };
  });
  const strips: Strip[] = [];
  for (let first = 0; first < cells.length; first += groupsInRow) {
    const row = cells.slice(first, first + groupsInRow);
    strips.push(rowStrip([...row, ...emptyCells(row.length, cellWidth)], mm(21)));
  }
  return together(strips.map(solid));
}

function emptyCells(from: number, cellWidth: number): Cell[] {
  return Array.from({ length: groupsInRow - from }, (_, index) => ({
    x: (from + index) * cellWidth,
    width: cellWidth,
    lines: [],
    align: 'center',
    valign: 'middle',
    repeats: false,
  }));
}
