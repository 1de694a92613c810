import type { SettlementKind } from '../../../../shared/procedures/settlement.ts';
import type { Cases, Executor } from '../schema.ts';

/** What a case means for the money of its order. */
export type CaseOfOrderMoney = Pick<
  Cases,
  'id' | 'refund_fen' | 'due_fen' | 'credit_fen' | 'agreed' | 'exchange_order_id'
> & {
  /** Whether it holds pieces: what was rejected or withdrawn gives nothing back (CASE-2). */
  holds: boolean;
};

/** In no particular order. */
export async function moneyOfCases(
  executor: Executor,
  orderId: string,
): Promise<CaseOfOrderMoney[]> {
  const rows = await executor
    .selectFrom('cases')
    .select(['id', 'refund_fen', 'due_fen', 'credit_fen', 'agreed', 'exchange_order_id'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('case_pieces')
            .select('case_id')
            .whereRef('case_pieces.case_id', '=', 'cases.id')
            .where('held', '=', 1),
        )
        .as('holds'),
    )
    .where('order_id', '=', orderId)
    .execute();
  return rows.map((row) => ({ ...row, holds: Boolean(row.holds) }));
}

/** What a case of an order paid out or collected so far, in fen. */
export interface SettledOfCase {
  case_id: string;
  kind: SettlementKind;
  fen: number;
}

/** Of the cases of an order, each way of the money by itself. */
export async function settledOfCases(
  executor: Executor,
  orderId: string,
): Promise<SettledOfCase[]> {
  return executor
    .selectFrom('settlements')
    .innerJoin('cases', 'cases.id', 'settlements.case_id')
    .select(['settlements.case_id', 'settlements.kind'])
    .select((eb) => eb.fn.sum<number>('settlements.amount_fen').as('fen'))
    .where('cases.order_id', '=', orderId)
    .groupBy(['settlements.case_id', 'settlements.kind'])
    .execute();
}

/** What is known now to have been paid for an order, in fen. */
export async function paidForOrder(executor: Executor, orderId: string): Promise<number> {
  const { paid_fen } = await executor
    .selectFrom('orders')
    .select('paid_fen')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  return paid_fen;
}
