import type { Executor, Imports, Orders } from '../schema.ts';
import { valueGroups } from './batches.ts';
import { insertRows } from './insert-rows.ts';
import { selectOrderRows, type OrderRowData } from './order-rows.ts';

/** Newest first. */
export async function findOrders(
  executor: Executor,
  ids: readonly string[],
): Promise<OrderRowData[]> {
  return selectRows(executor).where('orders.id', 'in', ids).execute();
}

/** Newest first. */
export async function ordersOfCustomer(
  executor: Executor,
  customerId: string,
): Promise<OrderRowData[]> {
  return selectRows(executor).where('orders.customer_id', '=', customerId).execute();
}

/** An order with where it came from. */
export type OrderWithOrigin = OrderRowData & {
  origin: Imports['source'];
  imported_at: number;
};

/** In no particular order. */
export async function ordersWithNumbers(
  executor: Executor,
  orderNumbers: readonly string[],
): Promise<OrderWithOrigin[]> {
  return withOrigin(executor, 'orders.order_number', orderNumbers);
}

/** In no particular order. */
export async function ordersWithIds(
  executor: Executor,
  ids: readonly string[],
): Promise<OrderWithOrigin[]> {
  return withOrigin(executor, 'orders.id', ids);
}

async function withOrigin(
  executor: Executor,
  column: 'orders.order_number' | 'orders.id',
  values: readonly string[],
): Promise<OrderWithOrigin[]> {
  const found: OrderWithOrigin[] = [];
  for (const group of valueGroups(values)) {
    const rows = await selectOrderRows(executor)
      .innerJoin('imports', 'imports.id', 'orders.import_id')
      .select(['imports.source as origin', 'imports.imported_at'])
      .where(column, 'in', group)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** Content hashes by order number, of those orders that are there. */
export async function contentHashes(
  executor: Executor,
  orderNumbers: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const group of valueGroups(orderNumbers)) {
    const rows = await executor
      .selectFrom('orders')
      .select(['order_number', 'content_hash'])
      .where('order_number', 'in', group)
      .execute();
    for (const row of rows) found.set(row.order_number, row.content_hash);
  }
  return found;
}

export async function insertOrders(executor: Executor, rows: readonly Orders[]): Promise<void> {
  await insertRows(executor, 'orders', rows);
}

export async function updateOrder(
  executor: Executor,
  id: string,
  changes: Partial<Omit<Orders, 'id'>>,
): Promise<void> {
  await executor.updateTable('orders').set(changes).where('id', '=', id).execute();
}

function selectRows(executor: Executor) {
  return selectOrderRows(executor)
    .orderBy('orders.ordered_at', 'desc')
    .orderBy('orders.id', 'desc');
}
