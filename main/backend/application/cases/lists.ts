import type { CaseRow } from '../../../../shared/ipc/schemas/cases.ts';
import type { CaseQuery } from '../../../../shared/ipc/schemas/lists.ts';
import { casePlaces, caseRowsByIds } from '../../database/repositories/case-rows.ts';
import { inOrderOf } from '../../database/repositories/keyset.ts';
import type { Executor } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { pageOfPlaces, placeOf, type ListPage, type PageWanted } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { caseRowOf } from './case-row.ts';

export const listCases: Handler<'cases.list'> = (input, { executor }) =>
  pageOfCases(executor, input, input);

/** Cases by opening, next due time or refund; searched by their numbers, orders and customers. */
export async function pageOfCases(
  executor: Executor,
  query: CaseQuery,
  { after, limit }: PageWanted,
): Promise<ListPage<CaseRow>> {
  const { search, filter, requestedAt, sort } = query;
  const places = await casePlaces(executor, {
    ranges: searchRanges(search),
    filter,
    requestedAt,
    sort,
    after: placeOf(after, sort),
    limit: limit + 1,
  });
  const page = pageOfPlaces(places, limit, sort);
  const ids = page.places.map(({ id }) => id);
  const rows = inOrderOf(page.places, await caseRowsByIds(executor, ids));
  return { rows: rows.map(caseRowOf), next: page.next };
}
