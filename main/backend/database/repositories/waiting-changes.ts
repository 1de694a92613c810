import type { Executor, WaitingChanges } from '../schema.ts';
import { valueGroups } from './batches.ts';

/** What files say of these orders and nobody has taken over yet, by order. */
export async function waitingChangesOf(
  executor: Executor,
  orderIds: readonly string[],
): Promise<Map<string, WaitingChanges>> {
  const found = new Map<string, WaitingChanges>();
  for (const group of valueGroups(orderIds)) {
    const rows = await executor
      .selectFrom('waiting_changes')
      .selectAll()
      .where('order_id', 'in', group)
      .execute();
    for (const row of rows) found.set(row.order_id, row);
  }
  return found;
}

/** Numbers of all orders of which a file says something else. */
export async function numbersWithWaitingChange(executor: Executor): Promise<Set<string>> {
  const rows = await executor
    .selectFrom('waiting_changes')
    .innerJoin('orders', 'orders.id', 'waiting_changes.order_id')
    .select('orders.order_number')
    .execute();
  return new Set(rows.map(({ order_number }) => order_number));
}

/** An order has one at most: what the newest file says. */
export async function putWaitingChange(executor: Executor, row: WaitingChanges): Promise<void> {
  await executor
    .insertInto('waiting_changes')
    .values(row)
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(row))
    .execute();
}

export async function deleteWaitingChange(executor: Executor, orderId: string): Promise<void> {
  await executor.deleteFrom('waiting_changes').where('order_id', '=', orderId).execute();
}
