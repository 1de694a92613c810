import type { TableBlock, TableCell, TableColumn } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { bodyStyle, labelStyle, smallStyle, textWidth } from './lines.ts';
import type { TextStyle } from './lines.ts';
import { padding } from './measures.ts';
import { tickLines } from './ticks.ts';

export interface Column extends TableColumnPlace {
  title: string;
  align: TableColumn['align'];
}

interface TableColumnPlace {
  x: number;
  width: number;
}

/** In which the head and the sums of a table are set, and its rows. */
export function tableStyles(block: TableBlock): { label: TextStyle; body: TextStyle } {
  return block.small === true
    ? { label: { ...smallStyle, weight: 'bold' }, body: smallStyle }
    : { label: labelStyle, body: bodyStyle };
}

/** Columns that fit their text leave at least this part of the form to those that fill. */
const leastFill = 0.3;

/** Where the columns stand: numbers and codes on one line, the rest shares what is left. */
export function columnsOf(block: TableBlock, width: number, fonts: FormFonts): Column[] {
  const natural = block.columns.map((column, index) =>
    column.width === 'fit' ? fitWidth(block, index, fonts) : 0,
  );
  const fitSum = natural.reduce((sum, each) => sum + each, 0);
  const weights = block.columns.map(({ width: wish }) => (wish === 'fit' ? 0 : wish.fill));
  const weightSum = weights.reduce((sum, each) => sum + each, 0);
  const room = weightSum === 0 ? width : width * (1 - leastFill);
  const scale = fitSum > room || weightSum === 0 ? room / fitSum : 1;
  const left = width - fitSum * scale;
  let x = 0;
  return block.columns.map(({ title, align }, index) => {
    const share = weightSum === 0 ? 0 : ((weights[index] ?? 0) * left) / weightSum;
    const place = { x, width: (natural[index] ?? 0) * scale + share };
    x += place.width;
    return { ...place, title, align };
  });
}

function fitWidth(block: TableBlock, index: number, fonts: FormFonts): number {
  const total = block.total;
  const totalIndex = index - block.columns.length + (total?.values.length ?? 0);
  const { label, body } = tableStyles(block);
  const widths = [
    widestLine(block.columns[index]?.title ?? '', label, fonts),
    widestLine(total?.values[totalIndex] ?? '', label, fonts),
    ...block.rows.map((row) => cellWidth(row[index] ?? '', body, fonts)),
  ];
  // A hair more than the text needs, so that rounding never wraps it.
  return Math.max(...widths) + 2 * padding.x + 0.1;
}

function cellWidth(cell: TableCell, style: TextStyle, fonts: FormFonts): number {
  if (typeof cell === 'string') return widestLine(cell, style, fonts);
  return tickLines(cell, Infinity, fonts)[0]?.width ?? 0;
}

function widestLine(text: string, style: TextStyle, fonts: FormFonts): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, style, fonts)));
}
