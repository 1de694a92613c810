import { formatYuan } from '../../../../shared/domain/money.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import {
  decidedRefundsBesides,
  paidForOrder,
  settledRefundsBesides,
} from '../../database/repositories/refunds.ts';
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
  const others = await decidedRefundsBesides(executor, step.file.row);
  const paid = await paidFen(step, executor);
  refuseBeyond(step, { paid, others, refundFen, word: '已经判定退款' });
}

/** The same for the money itself, before it is handed out. */
export async function guardSettledRefund(
  step: StepOfCase,
  refundFen: number,
  { executor }: RequestContext,
): Promise<void> {
  const others = await settledRefundsBesides(executor, step.file.row);
  const paid = await paidFen(step, executor);
  refuseBeyond(step, { paid, others, refundFen, word: '已经退款' });
}

/** As frozen or as known now, whichever is more: neither may stop what the other allows (CASE-1). */
async function paidFen(
  { file: { row, basis } }: StepOfCase,
  executor: RequestContext['executor'],
): Promise<number> {
  return Math.max(basis.order.paidFen, await paidForOrder(executor, row.order_id));
}

function refuseBeyond(
  { transition, file }: StepOfCase,
  amounts: { paid: number; others: number; refundFen: number; word: string },
): void {
  const { paid, others, refundFen, word } = amounts;
  if (refundFen === 0 || others + refundFen <= paid) return;
  const message = [
    `这张订单已付 ${formatYuan(paid)}`,
    `其他业务单${word} ${formatYuan(others)}`,
    `再退 ${formatYuan(refundFen)} 就超过已付的金额`,
    '请核对订单的已付金额和其他业务单。',
  ].join('，');
  const path = file.stage.kind === 'draft' ? 'lines' : 'amountFen';
  refuseWhenMissing(transition.title, [{ path, message, rule: 'CAN-8' }]);
}
