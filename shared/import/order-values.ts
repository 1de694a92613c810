import type { ColumnChoice } from '../ipc/schemas/imports.ts';
import type { OrderColumn } from './columns.ts';

/** What a row says of its order; the same on all rows of an order. */
export interface RowOrder {
  orderedAt: number;
  customerName: string;
  phone: string;
  address: string;
  consultant: string;
  /** Null when the file has no such column. */
  totalFen: number | null;
  paidFen: number;
  documents: string;
}

/** The column that fills each value. */
export const orderValueColumns: Readonly<Record<keyof RowOrder, OrderColumn>> = {
  orderedAt: 'orderedAt',
  customerName: 'customerName',
  phone: 'phone',
  address: 'address',
  consultant: 'consultant',
  totalFen: 'total',
  paidFen: 'paid',
  documents: 'documents',
};
export const orderValueNames = Object.keys(orderValueColumns) as (keyof RowOrder)[];

/**
 * Goods, and nothing that says whose they are: a line of the order above. A row that says anything
 * of an order may have lost its number.
 */
export function continuesAbove(cells: readonly string[], columns: ColumnChoice): boolean {
  const ofOrder = [
    columns.orderNumber,
    ...Object.values(orderValueColumns).map((of) => columns[of]),
  ];
  const ofGoods = [columns.code, columns.name];
  return (
    ofOrder.every((position) => isBlank(cells, position)) &&
    ofGoods.some((position) => !isBlank(cells, position))
  );
}

/** A column that the file does not have is blank too. */
export function isBlank(cells: readonly string[], position: number | undefined): boolean {
  return (cells[position ?? -1] ?? '').trim() === '';
}
