import { eventsOfCustomer } from '../../database/repositories/events.ts';
import { arrivalsOfCustomer } from '../../database/repositories/order-rows.ts';
import { customerOf } from '../customers/customer-views.ts';
import type { Handler } from '../handler.ts';
import { mostEntries, wholeHistory } from './whole-history.ts';

/** Everything that happened to a customer, the customer's orders and cases, oldest first. */
export const customerHistory: Handler<'customers.history'> = async (
  { customerId },
  { executor, viewed },
) => {
  await customerOf(executor, customerId);
  viewed(customerId);
  const arrivals = await arrivalsOfCustomer(executor, customerId);
  const events = await eventsOfCustomer(executor, customerId, mostEntries + 1);
  return wholeHistory(executor, arrivals, events, { cases: true, orders: true });
};
