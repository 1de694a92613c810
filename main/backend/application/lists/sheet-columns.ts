import type { SheetColumn, SheetValue } from '../../../../shared/sheets/sheet-spec.ts';

/** A column of a sheet and what stands in it for each row of the list. */
export interface RowColumn<Row> extends SheetColumn {
  value: (row: Row) => SheetValue;
}
