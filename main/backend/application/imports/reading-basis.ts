import type { GoodsKind } from '../../../../shared/domain/goods-kind.ts';
import type { ColumnChoice } from '../../../../shared/ipc/schemas/imports.ts';
import { columnChoice } from '../../../../shared/ipc/schemas/imports.ts';
import { findLayout } from '../../database/repositories/import-layouts.ts';
import { listKindWords } from '../../database/repositories/kind-words.ts';
import type { Executor } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import { sha256Of } from '../sha256.ts';
import { readRuleSettings } from '../store/store-values.ts';

/** What the store brings to the reading of every file. */
export interface ReadingBasis {
  /** UTC ms. */
  now: number;
  timeZone: string;
  /** Words for kinds that the store added. */
  words: ReadonlyMap<string, GoodsKind>;
}

export async function readingBasis({
  executor,
  now,
}: Pick<RequestContext, 'executor' | 'now'>): Promise<ReadingBasis> {
  const { timeZone } = await readRuleSettings(executor);
  const words = await listKindWords(executor);
  return { now, timeZone, words: new Map(words.map(({ word, kind }) => [word, kind])) };
}

/** Where somebody said that the columns stand in files of this shape; null when nobody did. */
export async function rememberedColumns(
  executor: Executor,
  shape: string,
): Promise<ColumnChoice | null> {
  const layout = await findLayout(executor, sha256Of(shape));
  return layout ? columnChoice.parse(JSON.parse(layout.columns)) : null;
}

export function sameColumns(one: ColumnChoice, other: ColumnChoice): boolean {
  const sorted = (columns: ColumnChoice) => JSON.stringify(Object.entries(columns).sort());
  return sorted(one) === sorted(other);
}
