import type { AnswerOf } from '../../../shared/ipc/contract.ts';

export type SearchHit = AnswerOf<'search.find'>[number];

/**
 * The hit that Enter opens at once: the one whose number is what was typed or scanned, or the only
 * one. Null when the person has to choose.
 */
export function exactHit(typed: string, hits: readonly SearchHit[]): SearchHit | null {
  const wanted = typed.trim().toLowerCase();
  const exact = hits.filter((hit) => hit.title.toLowerCase() === wanted);
  if (exact.length === 1) return exact[0] ?? null;
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** Where a hit leads. */
export function addressOf(hit: Pick<SearchHit, 'kind' | 'id'>): string {
  const folders = { customer: 'customers', order: 'orders', case: 'cases' } as const;
  return `/${folders[hit.kind]}/${hit.id}`;
}
