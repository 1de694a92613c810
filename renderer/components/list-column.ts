import type { ReactNode } from 'react';

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

export function cellClass<Row>({ align, className }: Column<Row>): string {
  return ['row-cell', align === 'right' ? 'amount' : '', className ?? ''].filter(Boolean).join(' ');
}
