import { formatYuan } from '../../../../shared/domain/money.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { paidForOrder } from '../../database/repositories/refunds.ts';
import type { RequestContext } from '../handler.ts';
import type { CaseMoney } from '../orders/case-money.ts';
import { caseMoneyOf } from '../orders/case-money.ts';
import type { CaseFile } from './case-file.ts';
import { refuseWhenMissing } from './incomplete.ts';

interface StepOfCase {
  file: CaseFile;
  transition: Transition;
}

/**
 * CAN-8, RET-12: what all live cases of an order give back, in money and toward new goods, never
 * passes what was paid. Within one set of facts the shares see to that; this holds it also when the
 * paid amount changes between two cases, or when another amount is agreed. `backFen`: what this
 * case gives back in all.
 */
export async function guardDecidedRefund(
  step: StepOfCase,
  backFen: number,
  context: RequestContext,
): Promise<void> {
  const back = { beforeFen: 0, nowFen: backFen };
  await guard(step, back, context, {
    word: '已经判定退款',
    ofOther: ({ live, givesBackFen }) => (live ? givesBackFen : 0),
  });
}

/** The same for the money itself, before it is handed out. */
export async function guardSettledRefund(
  step: StepOfCase,
  back: GivenBack,
  context: RequestContext,
): Promise<void> {
  await guard(step, back, context, {
    word: '已经退款',
    ofOther: ({ paidOutFen, creditedFen }) => paidOutFen + creditedFen,
  });
}

/** By this case, in fen. */
interface GivenBack {
  beforeFen: number;
  nowFen: number;
}

interface Counted {
  word: string;
  /** What another case of the order counts for. */
  ofOther: (money: CaseMoney) => number;
}

async function guard(
  step: StepOfCase,
  back: GivenBack,
  { executor }: RequestContext,
  { word, ofOther }: Counted,
): Promise<void> {
  if (back.beforeFen + back.nowFen === 0) return;
  const { row, basis } = step.file;
  // Only what was paid for an order can be given back.
  if (row.order_id === null || basis.order === null) throw new Error('A refund without an order.');
  const cases = await caseMoneyOf(executor, row.order_id);
  const others = cases
    .filter(({ caseId }) => caseId !== row.id)
    .reduce((sum, each) => sum + ofOther(each), 0);
  // As frozen or as known now, whichever is more: neither may stop what the other allows (CASE-1).
  const paid = Math.max(basis.order.paidFen, await paidForOrder(executor, row.order_id));
  refuseBeyond(step, { paid, others, word, ...back });
}

interface Amounts extends GivenBack {
  paid: number;
  others: number;
  word: string;
}

function refuseBeyond(
  { transition, file }: StepOfCase,
  { paid, others, beforeFen, nowFen, word }: Amounts,
): void {
  if (others + beforeFen + nowFen <= paid) return;
  const whose = beforeFen === 0 ? '其他业务单' : '这张和其他业务单';
  const message = [
    `这张订单已付 ${formatYuan(paid)}`,
    `${whose}${word} ${formatYuan(others + beforeFen)}`,
    `再退 ${formatYuan(nowFen)} 就超过已付的金额`,
    '请核对订单的已付金额和其他业务单。',
  ].join('，');
  const path = file.stage.kind === 'draft' ? 'lines' : 'amountFen';
  refuseWhenMissing(transition.title, [{ path, message, rule: 'CAN-8' }]);
}
