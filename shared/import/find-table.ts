import { knownTitles } from './match-columns.ts';
import { requiredColumns } from './columns.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface Table {
  kind: 'table';
  titleRow: number;
  /** Trimmed, from the first column on; without the empty ones at the end. */
  titles: string[];
  /** Rows above the titles: the store's name, the title of the report. */
  above: readonly SheetRow[];
  rows: readonly SheetRow[];
}

export interface NoTable {
  kind: 'noTable';
  message: string;
  places: string[];
}

const rowsToSearch = 30;
const fewestKnown = 3;

/** The table of a sheet: its row of titles is the one with the most known titles near the top. */
export function findTable(sheet: Sheet): Table | NoTable {
  const top = sheet.rows.slice(0, rowsToSearch);
  if (top.length === 0) return noTable('表里没有任何内容，请重新导出后再导入。');
  const at = mostKnown(top) ?? firstFull(top);
  const titleRow = at === null ? undefined : sheet.rows[at];
  if (at === null || !titleRow) {
    return noTable(
      `前 ${rowsToSearch} 行里没有找到订单表的列标题。请导出带有列标题的订单明细，再导入。`,
    );
  }
  if (titleRow.damaged) {
    const place = `第 ${titleRow.row} 行的引号不成对。`;
    return noTable('列标题里的引号不成对，分不清各列。请从收银系统重新导出。', [place]);
  }
  const rows = sheet.rows.slice(at + 1);
  if (rows.length === 0) return noOrders;
  return {
    kind: 'table',
    titleRow: titleRow.row,
    titles: withoutEmptyEnd(titleRow.cells.map((cell) => cell.trim())),
    above: sheet.rows.slice(0, at),
    rows,
  };
}

export const noOrders = noTable('文件里只有列标题，没有订单。请重新导出后再导入。');

function noTable(message: string, places: string[] = []): NoTable {
  return { kind: 'noTable', message, places };
}

function mostKnown(rows: readonly SheetRow[]): number | null {
  const scores = rows.map(({ cells }) => knownTitles(cells));
  const best = Math.max(...scores);
  return best >= fewestKnown ? scores.indexOf(best) : null;
}

/**
 * Nobody knows the titles: the first row that is about as full as the fullest one, so that the
 * person can say what its columns are. A table too narrow for an order is none.
 */
function firstFull(rows: readonly SheetRow[]): number | null {
  const filled = rows.map(({ cells }) => filledCells(cells));
  const most = Math.max(...filled);
  if (most < requiredColumns.length) return null;
  return filled.findIndex((count) => count >= most * 0.8);
}

export function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function withoutEmptyEnd(titles: readonly string[]): string[] {
  let width = titles.length;
  while (width > 0 && titles[width - 1] === '') width -= 1;
  return titles.slice(0, width);
}
