import type { Flow, Room, Strip, Taken } from './flow.ts';
import type { Line } from './lines.ts';
import { horizontal, moved, vertical } from './marks.ts';
import type { Mark, Region } from './marks.ts';
import { lineWidths, padding, rowHeight } from './measures.ts';

/** A framed box with lines of text in it. */
export interface Cell {
  x: number;
  width: number;
  lines: readonly Line[];
  align: 'left' | 'center' | 'right';
  valign: 'top' | 'middle';
  /** A label stands again on each part of a row that runs over several pages. */
  repeats: boolean;
}

/** Text inside of a cell this wide. */
export function innerWidth(cellWidth: number): number {
  return cellWidth - 2 * padding.x;
}

export function textCell(x: number, width: number, lines: readonly Line[]): Cell {
  return { x, width, lines, align: 'left', valign: 'top', repeats: false };
}

export function labelCell(x: number, width: number, lines: readonly Line[]): Cell {
  return { x, width, lines, align: 'left', valign: 'middle', repeats: true };
}

export function rowStrip(cells: readonly Cell[], minHeight = rowHeight): Strip {
  const height = Math.max(minHeight, ...cells.map(heightOfCell));
  const right = Math.max(...cells.map((cell) => cell.x + cell.width));
  const left = Math.min(...cells.map((cell) => cell.x));
  const edges = new Set([...cells.map((cell) => cell.x), right]);
  const marks: Mark[] = [
    ...[...edges].map((x) => vertical(x, 0, height, lineWidths.frame)),
    horizontal(left, right, height, lineWidths.frame),
    ...cells.flatMap((cell) => cellMarks(cell, height)),
  ];
  const regions: Region[] = cells.map(({ x, width }) => ({ kind: 'cell', x, y: 0, width, height }));
  return { height, framed: true, marks, regions };
}

/** A row that moves to the next page as a whole, and is divided between lines when it is long. */
export function rowFlow(cells: readonly Cell[], minHeight = rowHeight): Flow {
  return { take: (room) => takeRow(cells, minHeight, room) };
}

/** Rows higher than this part of a page are divided rather than moved. */
const longRow = 1 / 3;
/** Fewer lines are not left alone at the foot of a page. */
const fewestLines = 2;

function takeRow(cells: readonly Cell[], minHeight: number, room: Room): Taken | null {
  const whole = rowStrip(cells, minHeight);
  if (whole.height <= room.space) return { strips: [whole], rest: null };
  if (!room.fresh && whole.height <= room.page * longRow) return null;

  const counts = cells.map((cell) => fittingLines(cell, room.space - 2 * padding.y));
  const fitting = Math.max(0, ...counts.filter((_, index) => cells[index]?.repeats === false));
  if (fitting < fewestLines && !room.fresh) return null;
  const cut = (part: (cell: Cell, count: number) => readonly Line[]) =>
    cells.map((cell, index) => {
      const count = Math.max(counts[index] ?? 0, room.fresh ? 1 : 0);
      return cell.repeats ? cell : { ...cell, lines: part(cell, count) };
    });
  const here = cut((cell, count) => cell.lines.slice(0, count));
  const rest = cut((cell, count) => cell.lines.slice(count));
  const nothingLeft = rest.every((cell) => cell.repeats || cell.lines.length === 0);
  return { strips: [rowStrip(here)], rest: nothingLeft ? null : rowFlow(rest) };
}

function fittingLines(cell: Cell, space: number): number {
  let used = 0;
  const end = cell.lines.findIndex((line) => (used += line.height) > space);
  return end === -1 ? cell.lines.length : end;
}

function heightOfCell(cell: Cell): number {
  return linesHeight(cell.lines) + 2 * padding.y;
}

function linesHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

function cellMarks(cell: Cell, height: number): Mark[] {
  const free = height - 2 * padding.y - linesHeight(cell.lines);
  // A single line stands in the middle of the lowest row, so top and middle agree there.
  const oneLine = (rowHeight - 2 * padding.y - (cell.lines[0]?.height ?? 0)) / 2;
  const drop = cell.valign === 'middle' ? free / 2 : Math.max(0, Math.min(free / 2, oneLine));
  let y = padding.y + drop;
  return cell.lines.flatMap((line) => {
    const slack = innerWidth(cell.width) - line.width;
    const indent = cell.align === 'left' ? 0 : cell.align === 'right' ? slack : slack / 2;
    const marks = line.marks.map((mark) => moved(mark, cell.x + padding.x + indent, y));
    y += line.height;
    return marks;
  });
}
