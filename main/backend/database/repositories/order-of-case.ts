import type { GoodsLine } from '../../../../shared/procedures/case-paper.ts';
import type { Customers, Executor, Orders } from '../schema.ts';

/** What a case takes from an order when it is opened and submitted. */
export interface OrderOfCase {
  order: Orders;
  customer: Customers;
  goods: GoodsLine[];
}

export async function findOrderOfCase(
  executor: Executor,
  orderId: string,
): Promise<OrderOfCase | undefined> {
  const order = await executor
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', orderId)
    .executeTakeFirst();
  if (!order) return undefined;
  const customer = await executor
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', order.customer_id)
    .executeTakeFirstOrThrow();
  const lines = await executor
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
  const goods = lines.map((line) => ({
    id: line.id,
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    quantity: line.quantity,
    unitPriceFen: line.unit_price_fen,
    amountFen: line.amount_fen,
    deliveredAt: line.delivered_at,
  }));
  return { order, customer, goods };
}
