import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { confirmImport } from './confirm-import.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { previewImport } from './preview-import.ts';

/** What the backend answers about orders. */
export const ordersHandlers = {
  'orders.previewImport': previewImport,
  'orders.confirmImport': confirmImport,
  'orders.list': listOrders,
  'orders.get': getOrder,
} satisfies Partial<HandlersOf<Channel>>;
