import { sql, type Expression, type NotNull } from 'kysely';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { OrderQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { Executor, Imports, OrderLines, Orders } from '../schema.ts';
import { nextPlaces, type ListPlace, type Period } from './keyset.ts';
import { findsMany, isAmongTargets, targetsIn, type TokenRange } from './search-tokens.ts';

/** An order as lists show it. */
export type OrderRowData = Orders & { customer_name: string; customer_phone: string };

export function selectOrderRows(executor: Executor) {
  return executor
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .selectAll('orders')
    .select(['customers.name as customer_name', 'customers.phone as customer_phone']);
}

export type SoldLine = Pick<OrderLines, 'id' | 'order_id' | 'kind' | 'amount_fen'>;

/** The goods of some orders as they stand in them now: each order's lines one after the other. */
export async function soldLinesOf(
  executor: Executor,
  orderIds: readonly string[],
): Promise<SoldLine[]> {
  return executor
    .selectFrom('order_lines')
    .select(['id', 'order_id', 'kind', 'amount_fen'])
    .where('order_id', 'in', orderIds)
    .where('removed', '=', 0)
    .orderBy('order_id')
    .orderBy('position')
    .execute();
}

/** How many cases are going on for each of these orders; orders without one are left out. */
export async function openCaseCounts(
  executor: Executor,
  orderIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await executor
    .selectFrom('cases')
    .select(['order_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('order_id', 'in', orderIds)
    .where('open', '=', sql.lit(1))
    .groupBy('order_id')
    .$narrowType<{ order_id: NotNull }>()
    .execute();
  return new Map(rows.map(({ order_id, count }) => [order_id, count]));
}

/** Those of these orders of which a file says something else (CASE-1). */
export async function withWaitingChange(
  executor: Executor,
  orderIds: readonly string[],
): Promise<Set<string>> {
  const rows = await executor
    .selectFrom('waiting_changes')
    .select('order_id')
    .where('order_id', 'in', orderIds)
    .execute();
  return new Set(rows.map(({ order_id }) => order_id));
}

export interface OrderListQuery {
  /** Where a search looks, by order number and by customer; null without a search. */
  ranges: readonly TokenRange[] | null;
  filter: OrderQuery['filter'];
  orderedAt: Period;
  sort: OrderQuery['sort'];
  /** UTC ms: what was delivered by then is delivered. */
  now: number;
  after: ListPlace | null;
  limit: number;
}

const sortKeys: Readonly<Record<OrderQuery['sort']['by'], Expression<number>>> = {
  orderedAt: sql<number>`orders.ordered_at`,
  total: sql<number>`orders.total_fen`,
  unpaid: sql<number>`orders.total_fen - orders.paid_fen`,
};

/** The next places of the list; `warning` also lets through what turns out to be paid by line. */
export async function orderPlaces(
  executor: Executor,
  { ranges, filter, orderedAt, sort, now, after, limit }: OrderListQuery,
): Promise<ListPlace[]> {
  let list = filtered(executor, filter, now);
  if (orderedAt.from !== null) list = list.where('orders.ordered_at', '>=', orderedAt.from);
  if (orderedAt.to !== null) list = list.where('orders.ordered_at', '<=', orderedAt.to);
  if (ranges) {
    list = (await findsMany(executor, ['order', 'customer'], ranges))
      ? list.where(
          isAmongTargets(executor, { order: 'orders.id', customer: 'orders.customer_id' }, ranges),
        )
      : list.where('orders.id', 'in', ordersFound(executor, ranges));
  }
  const { by, direction } = sort;
  return nextPlaces(list, 'orders.id', { key: sortKeys[by], direction, after, limit });
}

function filtered(executor: Executor, filter: OrderQuery['filter'], now: number) {
  const all = executor.selectFrom('orders');
  const unpaid = all.whereRef('orders.paid_fen', '<', 'orders.total_fen');
  switch (filter) {
    case 'all':
      return all;
    case 'unpaid':
      return unpaid;
    case 'notDelivered':
      return all.where('orders.id', 'in', ordersNotDelivered(executor, now));
    case 'openCase':
      return all.where(
        'orders.id',
        'in',
        executor.selectFrom('cases').select('order_id').where('open', '=', sql.lit(1)),
      );
    case 'warning':
      return unpaid.where((eb) => eb.exists(linesToBePaid(executor)));
    case 'waitingChange':
      return all.where(
        'orders.id',
        'in',
        executor.selectFrom('waiting_changes').select('order_id'),
      );
    default:
      return assertNever(filter);
  }
}

/** Orders with a line that has no delivery in the past: two parts, for each has its index. */
function ordersNotDelivered(executor: Executor, now: number) {
  const lines = executor
    .selectFrom('order_lines')
    .select('order_id')
    .where('removed', '=', sql.lit(0));
  return lines
    .where('delivered_at', 'is', null)
    .unionAll(lines.where('delivered_at', 'is not', null).where('delivered_at', '>', now));
}

/** Goods that are paid in full before they are made or sold (RET-6, RET-10). */
function linesToBePaid(executor: Executor) {
  return executor
    .selectFrom('order_lines')
    .select('order_lines.id')
    .where('order_lines.order_id', '=', sql.ref<string>('orders.id'))
    .where('removed', '=', 0)
    .where('kind', 'in', ['custom', 'special', 'clearance'])
    .where('amount_fen', '>', 0);
}

/** A union, because SQLite looks each part up in its index, and would walk all orders for an OR. */
function ordersFound(executor: Executor, ranges: readonly TokenRange[]) {
  return targetsIn(executor, 'order', ranges).unionAll(
    executor
      .selectFrom('orders as found')
      .select('found.id as target_id')
      .where('found.customer_id', 'in', targetsIn(executor, 'customer', ranges)),
  );
}

/** How an order came in. */
export interface Arrival {
  order_id: string;
  order_number: string;
  imported_at: number;
  imported_by: string;
  source: Imports['source'];
}

export async function arrivalOfOrder(executor: Executor, orderId: string): Promise<Arrival[]> {
  return selectArrivals(executor).where('orders.id', '=', orderId).execute();
}

export async function arrivalsOfCustomer(
  executor: Executor,
  customerId: string,
): Promise<Arrival[]> {
  return selectArrivals(executor).where('orders.customer_id', '=', customerId).execute();
}

function selectArrivals(executor: Executor) {
  return executor
    .selectFrom('orders')
    .innerJoin('imports', 'imports.id', 'orders.import_id')
    .select(['orders.id as order_id', 'orders.order_number'])
    .select(['imports.imported_at', 'imports.imported_by', 'imports.source']);
}

export async function orderNumbersOf(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await executor
    .selectFrom('orders')
    .select(['id', 'order_number'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, order_number }) => [id, order_number]));
}
