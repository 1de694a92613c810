import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { orderHistory } from '../history/order-history.ts';
import { cancelPayment } from './cancel-payment.ts';
import { correctOrder } from './correct-order.ts';
import { createOrder } from './create-order.ts';
import { applyWaiting, dropWaiting } from './decide-waiting.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordPayment } from './record-payment.ts';

/** What the backend answers about orders. */
export const ordersHandlers = {
  'orders.list': listOrders,
  'orders.get': getOrder,
  'orders.history': orderHistory,
  'orders.create': createOrder,
  'orders.correct': correctOrder,
  'orders.recordPayment': recordPayment,
  'orders.cancelPayment': cancelPayment,
  'orders.recordDelivery': recordDelivery,
  'orders.applyWaiting': applyWaiting,
  'orders.dropWaiting': dropWaiting,
} satisfies Partial<HandlersOf<Channel>>;
