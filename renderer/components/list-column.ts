import type { CSSProperties, ReactNode } from 'react';

/** A column of a list; columns share the width in proportion to theirs. */
export interface Column<Row> {
  title?: ReactNode;
  /** At least so many CSS pixels. */
  width: number;
  /** Gives way in a small window. */
  wideOnly?: true;
  align?: 'right';
  className?: string;
  /** What is shown: a field as it is, or what is drawn for the row. */
  dataIndex?: keyof Row & string;
  render?: (value: unknown, row: Row) => ReactNode;
  /** Its title sorts the list by this. */
  sort?: string;
}

export interface Sort<By extends string = string> {
  by: By;
  direction: 'ascending' | 'descending';
}

/**
 * Columns share the width in proportion to theirs. Where words wrap, how long they would be on one
 * line must not make the row wider than its titles.
 */
export function cellStyle<Row>({ width, className }: Column<Row>): CSSProperties {
  const flex = `${width} 0 ${width}px`;
  return className === 'wraps' ? { flex, width } : { flex };
}

export function cellClass<Row>({ align, className }: Column<Row>): string {
  return ['row-cell', align === 'right' ? 'amount' : '', className ?? ''].filter(Boolean).join(' ');
}
