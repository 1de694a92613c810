import type { Migration } from '../engine/migrate.ts';
import { storeAndStaff } from './0010-store-and-staff.ts';
import { orders } from './0020-orders.ts';
import { cases } from './0030-cases.ts';
import { eventsAndRequests } from './0040-events-and-requests.ts';
import { ordersThatChange } from './0050-orders-that-change.ts';
import { lists } from './0060-lists.ts';
import { trust } from './0070-trust.ts';
import { service } from './0080-service.ts';
import { finance } from './0090-finance.ts';

/** Every step of the database's shape, oldest first. */
export const migrations: readonly Migration[] = [
  storeAndStaff,
  orders,
  cases,
  eventsAndRequests,
  ordersThatChange,
  lists,
  trust,
  service,
  finance,
];
