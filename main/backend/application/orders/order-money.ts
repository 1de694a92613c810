import type { OrderMoney } from '../../../../shared/ipc/schemas/orders.ts';
import type { Executor, Orders } from '../../database/schema.ts';
import type { CaseMoney } from './case-money.ts';
import { caseMoneyOf } from './case-money.ts';

/** What of the paid money is left in an order after what its cases gave back (CAN-8, RET-12). */
export async function orderMoneyOf(
  executor: Executor,
  { id, paid_fen: paidFen }: Pick<Orders, 'id' | 'paid_fen'>,
): Promise<OrderMoney> {
  const cases = await caseMoneyOf(executor, id);
  const sum = (amount: (each: CaseMoney) => number) =>
    cases.reduce((total, each) => total + amount(each), 0);
  const refundedFen = sum((each) => each.paidOutFen);
  const creditedFen = sum((each) => each.creditedFen);
  return {
    paidFen,
    refundedFen,
    creditedFen,
    openRefundFen: sum((each) => each.openRefundFen),
    collectedFen: sum((each) => each.collectedFen),
    leftFen: paidFen - refundedFen - creditedFen,
  };
}
