/** A table as a file gives it, whatever its format: texts only, nothing interpreted. */
export interface Sheet {
  titles: readonly string[];
  /** Without blank rows. */
  rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a person counts in the sheet: the titles are row 1, a line break inside a cell counts nothing. */
  row: number;
  cells: readonly string[];
  /** True when the file does not say clearly where its cells begin and end. */
  damaged: boolean;
}
