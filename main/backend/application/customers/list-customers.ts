import type { CustomerQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { CustomerRow } from '../../../../shared/ipc/schemas/orders.ts';
import { customerPlaces, findCustomers } from '../../database/repositories/customers.ts';
import { inOrderOf } from '../../database/repositories/keyset.ts';
import type { Executor } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { pageOfPlaces, placeOf, type ListPage, type PageWanted } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { customerRowViews } from './customer-views.ts';
import { allLikelySame } from './likely-same.ts';

export const listCustomers: Handler<'customers.list'> = (input, { executor }) =>
  pageOfCustomers(executor, input, input);

/** Customers by their last order, name or number of orders; searched by name and phone. */
export async function pageOfCustomers(
  executor: Executor,
  query: CustomerQuery,
  { after, limit }: PageWanted,
): Promise<ListPage<CustomerRow>> {
  const { search, filter, sort } = query;
  const places = await customerPlaces(executor, {
    ranges: searchRanges(search),
    filter: filter === 'likelySame' ? { among: [...(await allLikelySame(executor))] } : filter,
    sort,
    after: placeOf(after, sort),
    limit: limit + 1,
  });
  const page = pageOfPlaces(places, limit, sort);
  const ids = page.places.map(({ id }) => id);
  const rows = inOrderOf(page.places, await findCustomers(executor, ids));
  return { rows: await customerRowViews(executor, rows), next: page.next };
}
