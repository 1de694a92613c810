import type { CellObject, Range, WorkSheet } from '@e965/xlsx';

import { mostColumns, mostMergedCells, mostRows } from '../limits.ts';
import { tooManyColumns, tooManyRows } from '../sheet-size.ts';
import { cellText } from './cell-text.ts';
import { oversizedWorkbook } from './damaged-workbook.ts';

/**
 * All rows of a sheet from the first on, as texts; joined cells all say what the first of them
 * says. Throws BadFileError for a sheet that is too large.
 */
export function sheetCells(sheet: WorkSheet, epoch1904: boolean): string[][] {
  const data = cellsOf(sheet);
  if (data.length > mostRows) throw tooManyRows();
  const rows = Array.from({ length: data.length }, (_, index) => {
    const cells = data[index] ?? [];
    if (cells.length > mostColumns) throw tooManyColumns();
    return Array.from(cells, (cell) => (cell ? cellText(cell, epoch1904) : ''));
  });
  spreadMerged(rows, sheet['!merges'] ?? []);
  return rows;
}

export function hasCells(sheet: WorkSheet): boolean {
  return cellsOf(sheet).length > 0;
}

/** Chart sheets have no cells; rows and cells without content are holes. */
function cellsOf(sheet: WorkSheet): (readonly (CellObject | undefined)[] | undefined)[] {
  return sheet['!data'] ?? [];
}

function spreadMerged(rows: string[][], merged: readonly Range[]): void {
  const lastColumn = Math.max(0, ...rows.map((cells) => cells.length)) - 1;
  let spread = 0;
  for (const { s: start, e: end } of merged) {
    const first = rows[start.r]?.[start.c] ?? '';
    const right = Math.min(end.c, lastColumn);
    const bottom = Math.min(end.r, rows.length - 1);
    if (first === '' || right < start.c || bottom < start.r) continue;
    spread += (right - start.c + 1) * (bottom - start.r + 1);
    if (spread > mostMergedCells) throw oversizedWorkbook();
    for (const cells of rows.slice(start.r, bottom + 1)) {
      while (cells.length <= right) cells.push('');
      cells.fill(first, start.c, right + 1);
    }
  }
}
