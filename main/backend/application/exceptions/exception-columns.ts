import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { ExceptionRow } from '../../../../shared/ipc/schemas/finance.ts';
import type { RowColumn } from '../lists/sheet-columns.ts';

/** The report as a workbook, customers masked (ARC-15). */
export const exceptionColumns: readonly RowColumn<ExceptionRow>[] = [
  { title: '批准时间', width: 18, kind: 'dateTime', value: (row) => row.approvedAt },
  { title: '批准人', width: 16, kind: 'text', value: (row) => row.approver },
  { title: '类别', width: 12, kind: 'text', value: titleOf },
  { title: '业务单号', width: 22, kind: 'text', value: (row) => row.number },
  { title: '业务', width: 12, kind: 'text', value: (row) => row.kindTitle },
  { title: '订单号', width: 20, kind: 'text', value: (row) => row.orderNumber },
  { title: '顾客', width: 20, kind: 'text', value: (row) => row.customer },
  { title: '内容', width: 40, kind: 'text', value: (row) => row.subject },
  { title: '原规则', width: 10, kind: 'text', value: (row) => row.against },
  { title: '批准依据', width: 10, kind: 'text', value: (row) => row.rule },
  { title: '理由', width: 40, kind: 'text', value: (row) => row.reason },
  { title: '金额（元）', width: 14, kind: 'yuan', value: (row) => row.amountFen },
  { title: '退款或让利（元）', width: 16, kind: 'yuan', value: (row) => row.refundFen },
];

function titleOf({ what }: ExceptionRow): string {
  switch (what) {
    case 'exception':
      return '特批';
    case 'agreedAmount':
      return '商定金额';
    default:
      return assertNever(what);
  }
}
