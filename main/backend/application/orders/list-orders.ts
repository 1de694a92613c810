import type { OrderQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { OrderRow } from '../../../../shared/ipc/schemas/orders.ts';
import { inOrderOf, type ListPlace } from '../../database/repositories/keyset.ts';
import { orderPlaces, type OrderListQuery } from '../../database/repositories/order-rows.ts';
import { findOrders } from '../../database/repositories/orders.ts';
import type { Executor } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { pageOfPlaces, placeOf, type ListPage, type PageWanted } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { orderRowViews, warningsOf } from './order-views.ts';

export const listOrders: Handler<'orders.list'> = (input, { executor, now }) =>
  pageOfOrders(executor, now, input, input);

/** Orders by time, total or what is unpaid; searched by their numbers and their customers. */
export async function pageOfOrders(
  executor: Executor,
  now: number,
  query: OrderQuery,
  { after, limit }: PageWanted,
): Promise<ListPage<OrderRow>> {
  const { search, filter, orderedAt, sort } = query;
  const places = await placesOf(executor, {
    ranges: searchRanges(search),
    filter,
    orderedAt,
    sort,
    now,
    after: placeOf(after, sort),
    limit: limit + 1,
  });
  const page = pageOfPlaces(places, limit, sort);
  const rows = await ordersAt(executor, page.places);
  return { rows: await orderRowViews(executor, rows), next: page.next };
}

/**
 * Of a filter that only the rules can decide, places are read on until there are enough: an order
 * of which a few fen are open may still have its custom goods paid (CAN-8 allots by line).
 */
async function placesOf(executor: Executor, query: OrderListQuery): Promise<ListPlace[]> {
  if (query.filter !== 'warning') return orderPlaces(executor, query);
  const found: ListPlace[] = [];
  let { after } = query;
  for (;;) {
    const places = await orderPlaces(executor, { ...query, after });
    const warned = await warningsOf(executor, await ordersAt(executor, places));
    found.push(...places.filter(({ id }) => warned.has(id)));
    if (places.length < query.limit || found.length >= query.limit) break;
    after = places.at(-1) ?? null;
  }
  return found.slice(0, query.limit);
}

async function ordersAt(executor: Executor, places: readonly ListPlace[]) {
  const ids = places.map(({ id }) => id);
  return inOrderOf(places, await findOrders(executor, ids));
}
