import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';

/** What the backend answers about orders. */
export const ordersHandlers = {
  'orders.list': listOrders,
  'orders.get': getOrder,
} satisfies Partial<HandlersOf<Channel>>;
