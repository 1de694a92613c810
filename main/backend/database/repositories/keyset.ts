import type { Expression, ReferenceExpression, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';

export type SortDirection = 'ascending' | 'descending';

/** Where a row stands in a list that is sorted by a value and, where that is the same, by id. */
export interface ListPlace {
  key: number | string;
  id: string;
}

/** Moments, UTC ms, both included; null is open. */
export interface Period {
  from: number | null;
  to: number | null;
}

interface Walk {
  key: Expression<number | string>;
  direction: SortDirection;
  /** The last row seen; null for the first page. */
  after: ListPlace | null;
  limit: number;
}

/**
 * The places of the next rows of a list, found by the place of the last one and not by counting.
 * Only ids and keys are read, which the indexes hold: the rows are read for the page alone. Rows with
 * the same key come first, in a query of their own: SQLite enters an index of an expression at
 * `key = ? and id > ?`, but walks it from the beginning for `(key, id) > (?, ?)`.
 */
export async function nextPlaces<DB, TB extends keyof DB>(
  list: SelectQueryBuilder<DB, TB, object>,
  id: ReferenceExpression<DB, TB> & string,
  { key, direction, after, limit }: Walk,
): Promise<ListPlace[]> {
  const way = direction === 'ascending' ? 'asc' : 'desc';
  const beyond = sql.raw(direction === 'ascending' ? '>' : '<');
  // Kysely cannot say what is selected where the table is a type parameter.
  const placesIn = (some: typeof list, most: number) =>
    some
      .select([
        sql<number | string>`${key}`.as('key'),
        sql<number | string>`${sql.ref(id)}`.as('id'),
      ])
      .limit(most);
  const inOrder = async (some: typeof list, most: number): Promise<ListPlace[]> =>
    placesOf(await placesIn(some, most).orderBy(key, way).orderBy(sql.ref(id), way).execute());
  if (after === null) return inOrder(list, limit);

  const sameKey = list
    .where(sql<boolean>`${key} = ${after.key}`)
    .where(sql<boolean>`${sql.ref(id)} ${beyond} ${after.id}`);
  const same = placesOf(await placesIn(sameKey, limit).orderBy(sql.ref(id), way).execute());
  if (same.length === limit) return same;
  const behind = list.where(sql<boolean>`${key} ${beyond} ${after.key}`);
  return [...same, ...(await inOrder(behind, limit - same.length))];
}

/** As the cursor keeps them: an id that is a number is written as text. */
function placesOf(rows: readonly object[]): ListPlace[] {
  return (rows as { key: number | string; id: number | string }[]).map(({ key, id }) => ({
    key,
    id: String(id),
  }));
}

/** Rows that were read by their ids, in the order of these. */
export function inOrderOf<T extends { id: string }>(
  places: readonly { id: string }[],
  rows: readonly T[],
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}
