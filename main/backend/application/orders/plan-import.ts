import { orderContent, type ImportedOrder } from '../../../../shared/import/imported-order.ts';
import { contentHashes } from '../../database/repositories/orders.ts';
import type { Executor } from '../../database/schema.ts';
import { sha256Of } from './order-file.ts';

type ImportState = 'new' | 'unchanged' | 'changed';

export interface PlannedOrder {
  order: ImportedOrder;
  /** `changed`: imported before with other content; it is left as it is (CASE-1). */
  state: ImportState;
  contentHash: string;
}

/** Compares the readable orders of a file with what is stored. */
export async function planImport(
  executor: Executor,
  orders: readonly ImportedOrder[],
): Promise<PlannedOrder[]> {
  const stored = await contentHashes(
    executor,
    orders.map(({ orderNumber }) => orderNumber),
  );
  return orders.map((order) => {
    const contentHash = sha256Of(orderContent(order));
    const known = stored.get(order.orderNumber);
    const state = known === undefined ? 'new' : known === contentHash ? 'unchanged' : 'changed';
    return { order, state, contentHash };
  });
}

export function countOf(planned: readonly PlannedOrder[], state: ImportState): number {
  return planned.filter((each) => each.state === state).length;
}
