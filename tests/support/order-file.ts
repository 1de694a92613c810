import { orderColumns, orderColumnTitles, type OrderColumn } from '../../shared/import/columns.ts';
import type { Sheet } from '../../shared/import/sheet.ts';

export type OrderCells = Record<OrderColumn, string>;

/** 2026-11-21 20:00 in Shanghai. */
export const readingClock = { now: Date.UTC(2026, 10, 21, 12), timeZone: 'Asia/Shanghai' };

/** One good row of an order file; what matters for a test is passed in. */
export function orderCells(changes: Partial<OrderCells> = {}): OrderCells {
  return {
    orderNumber: 'XS20261120001',
    orderedAt: '2026-11-20 17:35',
    customerName: '高玉静',
    phone: '19981590830',
    address: '青岛市市南区香港中路223号',
    consultant: '赵磊',
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: '常规',
    quantity: '1',
    unitPrice: '4680.00',
    amount: '4680.00',
    total: '4680.00',
    paid: '4680.00',
    deliveredAt: '',
    documents: '收据',
    ...changes,
  };
}

export const orderTitles = orderColumns.map((column) => orderColumnTitles[column]);

/** The table of a comma-separated file with our own titles in its first row. */
export function orderSheet(...rows: Partial<OrderCells>[]): Sheet {
  return sheetOf([orderTitles, ...rows.map((changes) => valuesOf(orderCells(changes)))]);
}

/** Rows as a comma-separated file gives them. */
export function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  return {
    format: 'CSV（UTF-8，逗号分隔）',
    separator: ',',
    rows: rows.map((cells, index) => ({ row: index + 1, cells, damaged: false })),
  };
}

/** The bytes of an order file as a POS would write it, quotes only where needed. */
export function orderCsv(...rows: Partial<OrderCells>[]): Uint8Array {
  return csvBytes([orderTitles, ...rows.map((changes) => valuesOf(orderCells(changes)))]);
}

export function csvBytes(records: readonly (readonly string[])[], lineEnd = '\r\n'): Uint8Array {
  const text = records.map((cells) => cells.map(quoted).join(',')).join(lineEnd);
  return new TextEncoder().encode(text + lineEnd);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function valuesOf(cells: OrderCells): string[] {
  return orderColumns.map((column) => cells[column]);
}
