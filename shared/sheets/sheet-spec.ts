/**
 * A sheet to be written: numbers become numbers, times dates, texts texts, and a text that begins
 * with = + - or @ stays a text.
 */
export interface SheetSpec {
  /** Name of the sheet in the workbook. */
  name: string;
  columns: readonly SheetColumn[];
  /** One value for each column; null leaves the cell empty. */
  rows: readonly (readonly SheetValue[])[];
  /** The zone in which UTC ms become dates. */
  timeZone: string;
}

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: SheetColumnKind;
}

/**
 * `yuan` takes integer fen, `dateTime` and `date` take UTC ms, `integer` a whole number, `text` a
 * text. A text in a column of another kind is written as the text it is.
 */
export type SheetColumnKind = 'text' | 'integer' | 'yuan' | 'dateTime' | 'date';

export type SheetValue = string | number | null;
