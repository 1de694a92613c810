import type { CustomerRow } from '../../../../shared/ipc/schemas/orders.ts';
import { customers as words } from '../../../../shared/text/zh-cn/customers.ts';
import type { RowColumn } from './sheet-columns.ts';

const titles = words.columns;

/** Customers as the list shows them, phones masked (ARC-15). */
export const customerColumns: readonly RowColumn<CustomerRow>[] = [
  { title: titles.name, width: 12, kind: 'text', value: (row) => row.name },
  { title: titles.phone, width: 14, kind: 'text', value: (row) => row.phone },
  { title: titles.orders, width: 8, kind: 'integer', value: (row) => row.orders },
  { title: titles.lastOrderedAt, width: 18, kind: 'dateTime', value: (row) => row.lastOrderedAt },
  {
    title: '提醒',
    width: 24,
    kind: 'text',
    value: (row) => (row.likelySame ? '可能和另一位客户是同一人' : ''),
  },
];
