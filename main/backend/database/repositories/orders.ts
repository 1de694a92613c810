import type { Executor, Orders } from '../schema.ts';
import { batches, valueGroups } from './batches.ts';
import { targetsIn, type TokenRange } from './search-tokens.ts';

/** An order as lists show it. */
export type OrderRowData = Orders & { customer_name: string; customer_phone: string };

interface OrderListPosition {
  orderedAt: number;
  id: string;
}

interface OrderListQuery {
  /** Where a search looks, by order number and by customer; null without a search. */
  ranges: readonly TokenRange[] | null;
  /** The last row seen; null for the first page. */
  after: OrderListPosition | null;
  limit: number;
}

/** A page of the list, newest first, found by its place and not by counting (keyset). */
export async function orderRows(
  executor: Executor,
  { ranges, after, limit }: OrderListQuery,
): Promise<OrderRowData[]> {
  let rows = selectRows(executor).limit(limit);
  if (ranges) {
    rows = rows.where((eb) =>
      eb.or([
        eb('orders.id', 'in', targetsIn(executor, 'order', ranges)),
        eb('orders.customer_id', 'in', targetsIn(executor, 'customer', ranges)),
      ]),
    );
  }
  if (after) {
    rows = rows.where((eb) =>
      eb(eb.refTuple('orders.ordered_at', 'orders.id'), '<', eb.tuple(after.orderedAt, after.id)),
    );
  }
  return rows.execute();
}

export async function findOrder(executor: Executor, id: string): Promise<OrderRowData | undefined> {
  return selectRows(executor).where('orders.id', '=', id).executeTakeFirst();
}

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
  for (const batch of batches(rows)) {
    await executor.insertInto('orders').values(batch).execute();
  }
}

function selectRows(executor: Executor) {
  return executor
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .selectAll('orders')
    .select(['customers.name as customer_name', 'customers.phone as customer_phone'])
    .orderBy('orders.ordered_at', 'desc')
    .orderBy('orders.id', 'desc');
}
