import { eventsOfOrder } from '../../database/repositories/events.ts';
import { arrivalOfOrder } from '../../database/repositories/order-rows.ts';
import type { Handler } from '../handler.ts';
import { orderNotFound } from '../orders/load-order.ts';
import { mostEntries, wholeHistory } from './whole-history.ts';

/** Everything that happened to an order and its cases, oldest first. */
export const orderHistory: Handler<'orders.history'> = async ({ orderId }, { executor }) => {
  const arrival = await arrivalOfOrder(executor, orderId);
  if (arrival.length === 0) throw orderNotFound();
  const events = await eventsOfOrder(executor, orderId, mostEntries + 1);
  return wholeHistory(executor, arrival, events, { cases: true, orders: false });
};
