import type { ExceptionReport, ExceptionRow } from '../../../../shared/ipc/schemas/finance.ts';
import { grantedCases } from '../../database/repositories/exceptions.ts';
import type { Executor } from '../../database/schema.ts';
import { monthSpan } from '../deadlines/on-time-report.ts';
import { groupBy } from '../group-by.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { exceptionRowsOf } from './exception-rows.ts';

/** CAN-15, RET-18: who approved what against which rule in a month of the store, and how much. */
export async function exceptionReport(executor: Executor, month: string): Promise<ExceptionReport> {
  const { timeZone } = await readRuleSettings(executor);
  const span = monthSpan(month, timeZone);
  const rows = (await grantedCases(executor, span))
    .flatMap((granted) => exceptionRowsOf(granted, span))
    .sort((one, other) => one.approvedAt - other.approvedAt || byNumber(one, other));
  return { month, rows, byApprover: sumsByApprover(rows) };
}

function byNumber(one: ExceptionRow, other: ExceptionRow): number {
  return one.number < other.number ? -1 : Number(one.number > other.number);
}

function sumsByApprover(rows: readonly ExceptionRow[]): ExceptionReport['byApprover'] {
  const approvers = [...groupBy(rows, ({ approver }) => approver)];
  return approvers
    .map(([approver, granted]) => ({
      approver,
      count: granted.length,
      // Another amount is about goods that stand there already, or that no rule refused.
      amountFen: granted
        .filter(({ what }) => what === 'exception')
        .reduce((sum, { amountFen }) => sum + amountFen, 0),
      refundFen: granted.reduce((sum, { refundFen }) => sum + refundFen, 0),
    }))
    .sort((one, other) => one.approver.localeCompare(other.approver, 'zh'));
}
