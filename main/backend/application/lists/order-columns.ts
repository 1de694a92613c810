import type { OrderRow, OrderWarning } from '../../../../shared/ipc/schemas/orders.ts';
import { orders as words } from '../../../../shared/text/zh-cn/orders.ts';
import type { RowColumn } from './sheet-columns.ts';

const titles = words.columns;

const warningTitles: Readonly<Record<OrderWarning, string>> = {
  customUnpaid: '未付清不得投产（RET-6）',
  clearanceOnCredit: '处理品未付清（RET-10）',
};

/** Orders as the list shows them, phones masked (ARC-15). */
export const orderColumns: readonly RowColumn<OrderRow>[] = [
  { title: titles.number, width: 20, kind: 'text', value: (row) => row.orderNumber },
  { title: titles.orderedAt, width: 18, kind: 'dateTime', value: (row) => row.orderedAt },
  { title: titles.customer, width: 12, kind: 'text', value: (row) => row.customerName },
  { title: titles.phone, width: 14, kind: 'text', value: (row) => row.phone },
  { title: titles.consultant, width: 12, kind: 'text', value: (row) => row.consultant },
  { title: titles.lines, width: 8, kind: 'integer', value: (row) => row.lines },
  { title: titles.total, width: 14, kind: 'yuan', value: (row) => row.totalFen },
  { title: titles.paid, width: 14, kind: 'yuan', value: (row) => row.paidFen },
  { title: '未付（元）', width: 14, kind: 'yuan', value: (row) => row.totalFen - row.paidFen },
  { title: '办理中业务单', width: 12, kind: 'integer', value: (row) => row.openCases },
  { title: '提醒', width: 40, kind: 'text', value: remindersOf },
];

function remindersOf({ warnings, waitingChange }: OrderRow): string {
  const waiting = waitingChange ? ['文件内容不同，等人查看'] : [];
  return [...warnings.map((each) => warningTitles[each]), ...waiting].join('；');
}
