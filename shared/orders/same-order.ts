import type { OrderContent } from '../domain/order-content.ts';
import { orderContent } from '../import/imported-order.ts';

/** Whether two states of an order say the same; in which order the lines stand does not matter. */
export function sameOrder(one: OrderContent, other: OrderContent): boolean {
  return orderContent(one) === orderContent(other);
}
