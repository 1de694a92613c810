import type { Executor, OrderSources } from '../schema.ts';
import { valueGroups } from './batches.ts';

/** What the last file said of these orders, where that is kept beside them: JSON by order. */
export async function orderSourcesOf(
  executor: Executor,
  orderIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const group of valueGroups(orderIds)) {
    const rows = await executor
      .selectFrom('order_sources')
      .selectAll()
      .where('order_id', 'in', group)
      .execute();
    for (const row of rows) found.set(row.order_id, row.content);
  }
  return found;
}

export async function putOrderSource(executor: Executor, row: OrderSources): Promise<void> {
  await executor
    .insertInto('order_sources')
    .values(row)
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ content: row.content }))
    .execute();
}

export async function deleteOrderSource(executor: Executor, orderId: string): Promise<void> {
  await executor.deleteFrom('order_sources').where('order_id', '=', orderId).execute();
}
