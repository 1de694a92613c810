import { customerRows } from '../../database/repositories/customers.ts';
import type { Handler } from '../handler.ts';
import { pageOfRows, positionOf } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { customerRowView } from './customer-views.ts';

/** Who ordered last comes first. */
export const listCustomers: Handler<'customers.list'> = async (input, { executor }) => {
  const position = positionOf(input.after);
  const rows = await customerRows(executor, {
    ranges: searchRanges(input.search),
    after: position && { lastOrderedAt: position.key, id: position.id },
    limit: input.limit + 1,
  });
  const page = pageOfRows(rows, input.limit, ({ last_ordered_at, id }) => ({
    key: last_ordered_at ?? 0,
    id,
  }));
  return { rows: page.rows.map(customerRowView), next: page.next };
};
