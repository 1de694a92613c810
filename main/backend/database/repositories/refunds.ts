import type { Executor } from '../schema.ts';

/** A case that gives money back, and the order it was paid for. */
export interface RefundOfOrder {
  caseId: string;
  orderId: string;
}

/** What the other cases of the order that hold their pieces give back, as decided, in fen. */
export async function decidedRefundsBesides(
  executor: Executor,
  { caseId, orderId }: RefundOfOrder,
): Promise<number> {
  const { fen } = await executor
    .selectFrom('cases')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('refund_fen'), eb.lit(0)).as('fen'))
    .where('order_id', '=', orderId)
    .where('cases.id', '!=', caseId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('case_pieces')
          .select('case_id')
          .whereRef('case_pieces.case_id', '=', 'cases.id')
          .where('held', '=', 1),
      ),
    )
    .executeTakeFirstOrThrow();
  return fen;
}

/** What the other cases of the order have paid out, in fen. */
export async function settledRefundsBesides(
  executor: Executor,
  { caseId, orderId }: RefundOfOrder,
): Promise<number> {
  const { fen } = await executor
    .selectFrom('settlements')
    .innerJoin('cases', 'cases.id', 'settlements.case_id')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('amount_fen'), eb.lit(0)).as('fen'))
    .where('cases.order_id', '=', orderId)
    .where('cases.id', '!=', caseId)
    .where('settlements.kind', '=', 'refund')
    .executeTakeFirstOrThrow();
  return fen;
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
