import type { Sheet } from '../../shared/import/sheet.ts';

/** The sheet with one other cell; `row` as the sheet counts it, `position` from 0. */
export function withCell(sheet: Sheet, row: number, position: number, text: string): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((each) =>
      each.row === row
        ? { ...each, cells: each.cells.map((cell, at) => (at === position ? text : cell)) }
        : each,
    ),
  };
}

export function cellAt(sheet: Sheet, row: number, position: number): string {
  return sheet.rows.find((each) => each.row === row)?.cells[position] ?? '';
}
