import { eventsOfOrder } from '../../database/repositories/events.ts';
import { arrivalOfOrder } from '../../database/repositories/order-rows.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler } from '../handler.ts';
import { mostEntries, wholeHistory } from './whole-history.ts';

/** Everything that happened to an order and its cases, oldest first. */
export const orderHistory: Handler<'orders.history'> = async ({ orderId }, { executor }) => {
  const arrival = await arrivalOfOrder(executor, orderId);
  if (arrival.length === 0) {
    throw new ApplicationError(
      'notFound',
      '没有找到这个订单，数据没有改变。请回到订单列表重新选择。',
    );
  }
  const events = await eventsOfOrder(executor, orderId, mostEntries + 1);
  return wholeHistory(executor, arrival, events, { cases: true, orders: false });
};
