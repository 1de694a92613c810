import type { Handler } from '../handler.ts';
import { viewOfOrder } from './order-view.ts';

export const getOrder: Handler<'orders.get'> = ({ orderId }, { executor }) =>
  viewOfOrder(executor, orderId);
