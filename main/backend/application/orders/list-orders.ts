import { orderRows } from '../../database/repositories/orders.ts';
import type { Handler } from '../handler.ts';
import { pageOfRows, positionOf } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { orderRowView } from './order-views.ts';

/** Newest first; the search looks at order numbers and customers. */
export const listOrders: Handler<'orders.list'> = async ({ search, after, limit }, context) => {
  const position = positionOf(after);
  const rows = await orderRows(context.executor, {
    ranges: searchRanges(search),
    after: position && { orderedAt: position.key, id: position.id },
    limit: limit + 1,
  });
  const page = pageOfRows(rows, limit, ({ ordered_at, id }) => ({ key: ordered_at, id }));
  return { rows: page.rows.map(orderRowView), next: page.next };
};
