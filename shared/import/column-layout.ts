import { orderColumns, orderColumnTitles, type OrderColumn } from './columns.ts';

/** Where each column stands in the file: the order of columns is free, extra columns are ignored. */
export type ColumnLayout = Readonly<Record<OrderColumn, number>>;

export type ColumnMatch =
  | { kind: 'matched'; layout: ColumnLayout }
  | { kind: 'mismatch'; missing: string[]; repeated: string[]; unknown: string[] };

/** Finds every column by its title; spaces in titles do not matter. */
export function matchColumns(titles: readonly string[]): ColumnMatch {
  const found = titles.map((title) => title.replace(/\s+/g, ''));
  const positions = orderColumns.map((column) => found.indexOf(orderColumnTitles[column]));
  const known = new Set<string>(Object.values(orderColumnTitles));
  const missing = orderColumns.map((column) => orderColumnTitles[column]).filter(isNotIn(found));
  const repeated = [...known].filter((title) => found.indexOf(title) !== found.lastIndexOf(title));
  if (missing.length > 0 || repeated.length > 0) {
    const unknown = found.filter((title) => title !== '' && !known.has(title));
    return { kind: 'mismatch', missing, repeated, unknown };
  }
  const layout = Object.fromEntries(
    orderColumns.map((column, index) => [column, positions[index]]),
  ) as Record<OrderColumn, number>;
  return { kind: 'matched', layout };
}

function isNotIn(texts: readonly string[]): (text: string) => boolean {
  return (text) => !texts.includes(text);
}
