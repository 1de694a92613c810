import { sql, type Expression } from 'kysely';

import type { CustomerQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { Customers, CustomersApart, Executor } from '../schema.ts';
import { valueGroups } from './batches.ts';
import { insertRows } from './insert-rows.ts';
import { nextPlaces, type ListPlace } from './keyset.ts';
import { findsMany, isAmongTargets, targetsIn, type TokenRange } from './search-tokens.ts';

export interface CustomerListQuery {
  /** Where a search looks; null without a search. */
  ranges: readonly TokenRange[] | null;
  filter: 'all' | 'unpaid' | 'openCase' | { among: readonly string[] };
  sort: CustomerQuery['sort'];
  after: ListPlace | null;
  limit: number;
}

const sortKeys: Readonly<Record<CustomerQuery['sort']['by'], Expression<number | string>>> = {
  // Who never ordered stands before all others.
  lastOrderedAt: sql<number>`coalesce(customers.last_ordered_at, 0)`,
  name: sql<string>`customers.name_key`,
  orders: sql<number>`customers.order_count`,
};

/** The next places of the list. */
export async function customerPlaces(
  executor: Executor,
  { ranges, filter, sort, after, limit }: CustomerListQuery,
): Promise<ListPlace[]> {
  let list = filtered(executor, filter);
  if (ranges) {
    list = (await findsMany(executor, ['customer'], ranges))
      ? list.where(isAmongTargets(executor, { customer: 'customers.id' }, ranges))
      : list.where('customers.id', 'in', targetsIn(executor, 'customer', ranges));
  }
  const { by, direction } = sort;
  return nextPlaces(list, 'customers.id', { key: sortKeys[by], direction, after, limit });
}

function filtered(executor: Executor, filter: CustomerListQuery['filter']) {
  const all = executor.selectFrom('customers');
  switch (filter) {
    case 'all':
      return all;
    case 'unpaid':
      return all.where(
        'customers.id',
        'in',
        executor
          .selectFrom('orders')
          .select('customer_id')
          .whereRef('orders.paid_fen', '<', 'orders.total_fen'),
      );
    case 'openCase':
      return all.where(
        'customers.id',
        'in',
        executor.selectFrom('cases').select('customer_id').where('open', '=', sql.lit(1)),
      );
    default:
      return all.where('customers.id', 'in', listed(filter.among));
  }
}

/** Any number of ids, as one parameter. */
function listed(ids: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
}

/** Everybody who shares the phone with somebody else, each phone's people together. */
export async function customersSharingPhone(
  executor: Executor,
): Promise<Pick<Customers, 'id' | 'name' | 'phone'>[]> {
  return executor
    .selectFrom('customers')
    .select(['id', 'name', 'phone'])
    .where(
      'phone',
      'in',
      executor
        .selectFrom('customers as each')
        .select('each.phone')
        .groupBy('each.phone')
        .having(({ fn }) => fn.countAll(), '>', 1),
    )
    .orderBy('phone')
    .execute();
}

/** Pairs of which somebody said that they are not the same person, the smaller id first. */
export async function pairsApart(
  executor: Executor,
  ids: readonly string[],
): Promise<Pick<CustomersApart, 'first_id' | 'second_id'>[]> {
  return executor
    .selectFrom('customers_apart')
    .select(['first_id', 'second_id'])
    .where('first_id', 'in', listed(ids))
    .execute();
}

export async function insertPairApart(executor: Executor, pair: CustomersApart): Promise<void> {
  await executor.insertInto('customers_apart').values(pair).execute();
}

export async function updateCustomer(
  executor: Executor,
  id: string,
  changes: Partial<Omit<Customers, 'id'>>,
): Promise<void> {
  await executor.updateTable('customers').set(changes).where('id', '=', id).execute();
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
