import type { Handler } from '../handler.ts';
import { viewOfOrder } from './order-view.ts';

export const getOrder: Handler<'orders.get'> = async ({ orderId }, { executor, viewed }) => {
  const order = await viewOfOrder(executor, orderId);
  viewed(order.customerId);
  return order;
};
