/**
 * A table as a file gives it, whatever its format: texts only, nothing interpreted. A date cell of a
 * workbook is written 2026-11-20 17:35 (seconds only when there are any; a date without a time of
 * day as 2026-11-20), a number with its shortest digits and without exponent (19981590830, 6579.5),
 * or with one when it is beyond the 15 digits a workbook keeps; a formula as its last result.
 */
export interface Sheet {
  /** xlsx, xls or csv, and of a csv its encoding and separator, as people call them. */
  format: string;
  /** What parts the cells of a text file; a workbook has none, there every cell has its place. */
  separator?: string;
  /** All rows from the first on, also titles; blank rows are left out. */
  rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a person counts in the sheet, from 1; a line break inside a cell counts nothing. */
  row: number;
  cells: readonly string[];
  /** True when the file does not say clearly where its cells begin and end. */
  damaged: boolean;
}
