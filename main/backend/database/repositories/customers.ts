import { sql } from 'kysely';

import type { Customers, Executor } from '../schema.ts';
import { valueGroups } from './batches.ts';
import { insertRows } from './insert-rows.ts';
import { targetsIn, type TokenRange } from './search-tokens.ts';

interface CustomerListPosition {
  /** 0 for a customer who never ordered. */
  lastOrderedAt: number;
  id: string;
}

interface CustomerListQuery {
  /** Where a search looks; null without a search. */
  ranges: readonly TokenRange[] | null;
  /** The last row seen; null for the first page. */
  after: CustomerListPosition | null;
  limit: number;
}

const lastOrderedAt = sql<number>`coalesce(customers.last_ordered_at, 0)`;

/** A page of the list, who ordered last first, found by its place and not by counting (keyset). */
export async function customerRows(
  executor: Executor,
  { ranges, after, limit }: CustomerListQuery,
): Promise<Customers[]> {
  let rows = executor
    .selectFrom('customers')
    .selectAll()
    .orderBy(lastOrderedAt, 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (ranges) rows = rows.where('id', 'in', targetsIn(executor, 'customer', ranges));
  if (after) {
    rows = rows.where(
      sql<boolean>`(${lastOrderedAt}, ${sql.ref('customers.id')}) < (${after.lastOrderedAt}, ${after.id})`,
    );
  }
  return rows.execute();
}

export async function findCustomer(executor: Executor, id: string): Promise<Customers | undefined> {
  return executor.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst();
}

/** In no particular order. */
export async function findCustomers(
  executor: Executor,
  ids: readonly string[],
): Promise<Customers[]> {
  return executor.selectFrom('customers').selectAll().where('id', 'in', ids).execute();
}

/** Everybody with one of these phones: under one phone there may be several names. */
export async function customersByPhone(
  executor: Executor,
  phones: readonly string[],
): Promise<Customers[]> {
  const found: Customers[] = [];
  for (const group of valueGroups(phones)) {
    const rows = await executor
      .selectFrom('customers')
      .selectAll()
      .where('phone', 'in', group)
      .execute();
    found.push(...rows);
  }
  return found;
}

export async function insertCustomers(
  executor: Executor,
  rows: readonly Customers[],
): Promise<void> {
  await insertRows(executor, 'customers', rows);
}

/** Counts the orders of these customers anew. */
export async function countOrdersOf(executor: Executor, ids: readonly string[]): Promise<void> {
  for (const group of valueGroups(ids)) {
    await executor
      .updateTable('customers')
      .set((eb) => ({
        order_count: eb
          .selectFrom('orders')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('orders.customer_id', '=', 'customers.id'),
        last_ordered_at: eb
          .selectFrom('orders')
          .select(({ fn }) => fn.max('orders.ordered_at').as('last'))
          .whereRef('orders.customer_id', '=', 'customers.id'),
      }))
      .where('id', 'in', group)
      .execute();
  }
}
