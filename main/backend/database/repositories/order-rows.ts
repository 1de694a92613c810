import type { Executor, OrderLines, Orders } from '../schema.ts';

/** An order as lists show it. */
export type OrderRowData = Orders & { customer_name: string; customer_phone: string };

export function selectOrderRows(executor: Executor) {
  return executor
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .selectAll('orders')
    .select(['customers.name as customer_name', 'customers.phone as customer_phone']);
}

type SoldLine = Pick<OrderLines, 'id' | 'order_id' | 'kind' | 'amount_fen'>;

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
    .where('open', '=', 1)
    .groupBy('order_id')
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
