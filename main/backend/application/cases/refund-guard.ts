import { formatYuan } from '../../../../shared/domain/money.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import {
  decidedRefundsBesides,
  paidForOrder,
  settledRefundsBesides,
} from '../../database/repositories/refunds.ts';
import type { RefundOfOrder } from '../../database/repositories/refunds.ts';
import type { RequestContext } from '../handler.ts';
import type { CaseFile } from './case-file.ts';
import { refuseWhenMissing } from './incomplete.ts';

interface StepOfCase {
  file: CaseFile;
  transition: Transition;
}

/**
 * CAN-8: what all live cases of an order give back never passes what was paid. Within one set of
 * facts the shares see to that; this holds it also when the paid amount changes between two cases.
 */
export async function guardDecidedRefund(
  step: StepOfCase,
  refundFen: number,
  { executor }: RequestContext,
): Promise<void> {
  if (refundFen === 0) return;
  const refunded = refundedOrder(step);
  const others = await decidedRefundsBesides(executor, refunded);
  const paid = await paidFen(refunded, executor);
  refuseBeyond(step, { paid, others, refundFen, word: '已经判定退款' });
}

/** The same for the money itself, before it is handed out. */
export async function guardSettledRefund(
  step: StepOfCase,
  refundFen: number,
  { executor }: RequestContext,
): Promise<void> {
  if (refundFen === 0) return;
  const refunded = refundedOrder(step);
  const others = await settledRefundsBesides(executor, refunded);
  const paid = await paidFen(refunded, executor);
  refuseBeyond(step, { paid, others, refundFen, word: '已经退款' });
}

interface RefundedOrder extends RefundOfOrder {
  /** As the case has frozen it, in fen. */
  frozenPaidFen: number;
}

/** Only what was paid for an order can be given back. */
function refundedOrder({ file: { row, basis } }: StepOfCase): RefundedOrder {
  if (row.order_id === null || basis.order === null) throw new Error('A refund without an order.');
  return { caseId: row.id, orderId: row.order_id, frozenPaidFen: basis.order.paidFen };
}

/** As frozen or as known now, whichever is more: neither may stop what the other allows (CASE-1). */
async function paidFen(
  { orderId, frozenPaidFen }: RefundedOrder,
  executor: RequestContext['executor'],
): Promise<number> {
  return Math.max(frozenPaidFen, await paidForOrder(executor, orderId));
}

function refuseBeyond(
  { transition, file }: StepOfCase,
  amounts: { paid: number; others: number; refundFen: number; word: string },
): void {
  const { paid, others, refundFen, word } = amounts;
  if (others + refundFen <= paid) return;
  const message = [
    `这张订单已付 ${formatYuan(paid)}`,
    `其他业务单${word} ${formatYuan(others)}`,
    `再退 ${formatYuan(refundFen)} 就超过已付的金额`,
    '请核对订单的已付金额和其他业务单。',
  ].join('，');
  const path = file.stage.kind === 'draft' ? 'lines' : 'amountFen';
  refuseWhenMissing(transition.title, [{ path, message, rule: 'CAN-8' }]);
}
