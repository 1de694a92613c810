import type { GoodsLine } from '../../../../shared/domain/goods-line.ts';
import type { Customers, Executor, Orders } from '../schema.ts';
import { goodsLineOf, linesOfOrder } from './order-lines.ts';

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
  const lines = await linesOfOrder(executor, orderId);
  return { order, customer, goods: lines.map(goodsLineOf) };
}
