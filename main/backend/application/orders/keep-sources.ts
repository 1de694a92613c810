import { putOrderSource } from '../../database/repositories/order-sources.ts';
import type { Executor } from '../../database/schema.ts';
import { storedOrdersWithIds } from './stored-orders.ts';

/**
 * To be called before a person changes what orders say without changing the orders themselves (the
 * name or phone of their customer): keeps what the last file said, so that the next one does not
 * take the correction for its own word and undo it.
 */
export async function keepSources(executor: Executor, orderIds: readonly string[]): Promise<void> {
  for (const { row, base } of await storedOrdersWithIds(executor, orderIds)) {
    if (base === null) continue;
    await putOrderSource(executor, { order_id: row.id, content: JSON.stringify(base) });
  }
}
