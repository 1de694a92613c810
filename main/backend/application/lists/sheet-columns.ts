import type { SheetColumn, SheetValue } from '../../../../shared/sheets/sheet-spec.ts';

/** A column of a sheet and what stands in it for each row of the list. */
export interface RowColumn<Row> extends SheetColumn {
  value: (row: Row) => SheetValue;
}

/** The columns and rows of a sheet, as its writer takes them. */
export function sheetPartsOf<Row>(
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
): { columns: SheetColumn[]; rows: SheetValue[][] } {
  return {
    columns: columns.map(({ title, width, kind }) => ({ title, width, kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
