import { sql } from 'kysely';

import type { Executor, SearchTokens } from '../schema.ts';

export type SearchKind = SearchTokens['kind'];

/** Tokens from `from` (included) to `to` (excluded). */
export interface TokenRange {
  from: string;
  to: string;
}

type SearchToken = Omit<SearchTokens, 'kind'>;

/** Makes something findable by `words`, as made by application/search/search-words.ts. */
export async function addTokens(
  executor: Executor,
  kind: SearchKind,
  id: string,
  words: readonly string[],
): Promise<void> {
  await addAllTokens(executor, kind, tokensOf(id, words));
}

export function tokensOf(id: string, words: readonly string[]): SearchToken[] {
  return [...new Set(words)].map((token) => ({ token, target_id: id }));
}

const tokensPerStatement = 5000;

/** An import brings more tokens than anything else: bound as one JSON text they cost a tenth. */
export async function addAllTokens(
  executor: Executor,
  kind: SearchKind,
  tokens: readonly SearchToken[],
): Promise<void> {
  for (let start = 0; start < tokens.length; start += tokensPerStatement) {
    const group = tokens.slice(start, start + tokensPerStatement);
    const pairs = JSON.stringify(group.map(({ token, target_id }) => [token, target_id]));
    await sql`
      insert into search_tokens (kind, token, target_id)
      select ${kind}, value ->> 0, value ->> 1 from json_each(${pairs})
    `.execute(executor);
  }
}

/** What was findable by these words is found by them no longer. */
export async function removeTokens(
  executor: Executor,
  kind: SearchKind,
  id: string,
  words: readonly string[],
): Promise<void> {
  await executor
    .deleteFrom('search_tokens')
    .where('kind', '=', kind)
    .where('token', 'in', words)
    .where('target_id', '=', id)
    .execute();
}

/** Ids of what has a token in one of the ranges, each once: the first range first, by token. */
export async function findTargets(
  executor: Executor,
  kind: SearchKind,
  ranges: readonly TokenRange[],
  limit: number,
): Promise<string[]> {
  const found = new Set<string>();
  for (const range of ranges) {
    const rows = await targetsInRange(executor, kind, range)
      .orderBy('token')
      .orderBy('target_id')
      // 王王 has two tokens that begin with 王.
      .limit(limit * 2)
      .execute();
    for (const row of rows) found.add(row.target_id);
  }
  return [...found].slice(0, limit);
}

/**
 * The same as a query to be put into another: `… in (select target_id …)`; at least one range. A
 * union, because SQLite searches the index once for each part of it, but not of an OR.
 */
export function targetsIn(executor: Executor, kind: SearchKind, ranges: readonly TokenRange[]) {
  return ranges
    .map((range) => targetsInRange(executor, kind, range))
    .reduce((all, one) => all.unionAll(one));
}

/** From so many words on, walking a list in its order is quicker than sorting what was found. */
const manyTokens = 5000;

/** Whether so much is found that a list had better be walked and each row held against it. */
export async function findsMany(
  executor: Executor,
  kinds: readonly SearchKind[],
  ranges: readonly TokenRange[],
): Promise<boolean> {
  for (const kind of kinds) {
    const { count } = await executor
      .selectFrom(targetsIn(executor, kind, ranges).limit(manyTokens).as('found'))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count === manyTokens) return true;
  }
  return false;
}

/** Whether one of these columns is among what was found, asked row by row: the plus keeps it so. */
export function isAmongTargets(
  executor: Executor,
  columns: Partial<Record<SearchKind, string>>,
  ranges: readonly TokenRange[],
) {
  const parts = Object.entries(columns).map(
    ([kind, column]) =>
      sql`+${sql.ref(column)} in ${targetsIn(executor, kind as SearchKind, ranges)}`,
  );
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function targetsInRange(executor: Executor, kind: SearchKind, { from, to }: TokenRange) {
  return executor
    .selectFrom('search_tokens')
    .select('target_id')
    .where('kind', '=', kind)
    .where('token', '>=', from)
    .where('token', '<', to);
}
