import { formatYuan } from '../../../../shared/domain/money.ts';
import type { FieldProblem } from './refuse-fields.ts';
import type { StoredOrder } from './stored-orders.ts';

/**
 * CAN-8: what running and approved cases give back never passes what was paid; nothing may be taken
 * out from under them. They are decided on facts that would then be wrong: the case is ended first.
 */
export function coverProblems(
  { content, refundsFen }: StoredOrder,
  paidFen: number,
  path: string,
): FieldProblem[] {
  if (paidFen >= content.paidFen || paidFen >= refundsFen) return [];
  const message = `这张订单的业务单已经判定退款 ${formatYuan(refundsFen)}，已付金额不能减到 ${formatYuan(paidFen)}，请先核对业务单。`;
  return [{ path, message, rule: 'CAN-8' }];
}
