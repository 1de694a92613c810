import type { Executor, SearchTokens } from '../schema.ts';
import { batches } from './batches.ts';

export type SearchKind = SearchTokens['kind'];

/** Tokens from `from` (included) to `to` (excluded). */
export interface TokenRange {
  from: string;
  to: string;
}

/** Makes something findable by `words`, as made by application/search/search-words.ts. */
export async function addTokens(
  executor: Executor,
  kind: SearchKind,
  id: string,
  words: readonly string[],
): Promise<void> {
  await addAllTokens(executor, tokensOf(kind, id, words));
}

export function tokensOf(kind: SearchKind, id: string, words: readonly string[]): SearchTokens[] {
  return [...new Set(words)].map((token) => ({ kind, token, target_id: id }));
}

export async function addAllTokens(
  executor: Executor,
  tokens: readonly SearchTokens[],
): Promise<void> {
  for (const batch of batches(tokens)) {
    await executor.insertInto('search_tokens').values(batch).execute();
  }
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
    const rows = await targetsIn(executor, kind, [range])
      .orderBy('token')
      .orderBy('target_id')
      // 王王 has two tokens that begin with 王.
      .limit(limit * 2)
      .execute();
    for (const row of rows) found.add(row.target_id);
  }
  return [...found].slice(0, limit);
}

/** The same as a query to be put into another: `… in (select target_id …)`. */
export function targetsIn(executor: Executor, kind: SearchKind, ranges: readonly TokenRange[]) {
  return executor
    .selectFrom('search_tokens')
    .select('target_id')
    .where('kind', '=', kind)
    .where((eb) =>
      eb.or(ranges.map(({ from, to }) => eb.and([eb('token', '>=', from), eb('token', '<', to)]))),
    );
}
