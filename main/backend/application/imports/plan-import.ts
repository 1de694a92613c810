import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { WaitingReason } from '../../../../shared/ipc/schemas/imports.ts';
import { contentHashes } from '../../database/repositories/orders.ts';
import { numbersWithWaitingChange } from '../../database/repositories/waiting-changes.ts';
import type { Executor } from '../../database/schema.ts';
import { planChangeFromFile } from '../orders/change-from-file.ts';
import type { StoredOrder } from '../orders/stored-orders.ts';
import { storedOrders } from '../orders/stored-orders.ts';
import type { HashedOrder } from './file-content.ts';

/** What will become of an order of the file. */
export type PlannedOrder = HashedOrder &
  (
    | { state: 'new' }
    /** `outdated`: another file said otherwise and that waits; this one says again what is there. */
    | { state: 'unchanged'; outdated: StoredOrder | null }
    /** `content`: how the order will stand, with what people corrected by hand. */
    | { state: 'changed'; stored: StoredOrder; content: OrderContent }
    | { state: 'waiting'; stored: StoredOrder; reason: WaitingReason }
  );

export type ChangingOrder = Extract<PlannedOrder, { state: 'changed' }>;
export type WaitingOrder = Extract<PlannedOrder, { state: 'waiting' }>;

/** How many orders are compared in one turn at the database. */
export const ordersPerTurn = 1000;

/** Compares orders of a file with what is stored, in their order. */
export async function planOrders(
  executor: Executor,
  orders: readonly HashedOrder[],
): Promise<PlannedOrder[]> {
  const hashes = await contentHashes(
    executor,
    orders.map(({ order }) => order.orderNumber),
  );
  const waiting = await numbersWithWaitingChange(executor);
  const stored = await storedOrders(
    executor,
    orders
      .filter(({ order: { orderNumber }, contentHash }) => {
        const known = hashes.get(orderNumber);
        return known !== undefined && (known !== contentHash || waiting.has(orderNumber));
      })
      .map(({ order }) => order.orderNumber),
  );
  return orders.map((hashed): PlannedOrder => {
    const { orderNumber } = hashed.order;
    const hash = hashes.get(orderNumber);
    const known = stored.get(orderNumber) ?? null;
    if (hash === undefined) return { ...hashed, state: 'new' };
    if (known === null || hash === hashed.contentHash) {
      return { ...hashed, state: 'unchanged', outdated: known };
    }
    return { ...hashed, ...planChangeFromFile(known, hashed.order), stored: known };
  });
}
