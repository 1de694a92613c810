import { storedOrder } from '../../main/backend/application/orders/stored-orders.ts';
import type { OrderContent } from '../../shared/domain/order-content.ts';
import type { TestBackend } from './test-backend.ts';

/** What an order says now. */
export async function orderAsItStands(
  backend: TestBackend,
  orderId: string,
): Promise<OrderContent> {
  const stored = await backend.database().read((executor) => storedOrder(executor, orderId));
  if (!stored) throw new Error('There is no such order.');
  return stored.content;
}
