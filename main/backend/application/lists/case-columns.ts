import type { CaseRow } from '../../../../shared/ipc/schemas/cases.ts';
import { cases as words } from '../../../../shared/text/zh-cn/cases.ts';
import type { RowColumn } from './sheet-columns.ts';

const titles = words.columns;

/** Cases as the list shows them, phones masked (ARC-15). */
export const caseColumns: readonly RowColumn<CaseRow>[] = [
  { title: titles.number, width: 22, kind: 'text', value: (row) => row.number ?? words.draft },
  { title: titles.procedure, width: 12, kind: 'text', value: (row) => row.procedureTitle },
  { title: titles.customer, width: 12, kind: 'text', value: (row) => row.customerName },
  { title: '手机', width: 14, kind: 'text', value: (row) => row.phone },
  {
    title: titles.order,
    width: 20,
    kind: 'text',
    value: (row) => row.orderNumber ?? words.noOrder,
  },
  { title: titles.stage, width: 14, kind: 'text', value: (row) => row.stageTitle },
  { title: titles.next, width: 16, kind: 'text', value: (row) => row.nextTitle },
  { title: titles.due, width: 18, kind: 'dateTime', value: (row) => row.dueAt },
  { title: titles.requestedAt, width: 18, kind: 'dateTime', value: (row) => row.requestedAt },
  { title: '应退（元）', width: 14, kind: 'yuan', value: (row) => row.refundFen },
  { title: '应补（元）', width: 14, kind: 'yuan', value: (row) => row.dueFen },
  {
    title: words.exception,
    width: 8,
    kind: 'text',
    value: (row) => (row.exception ? words.exception : ''),
  },
];
