import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';

type Explained = ImportPreview['explainedKinds'];

export type KindQuestion =
  | { word: string; rows: number; firstRow: number }
  /** Explained while this file was looked at. */
  | { word: string; rows: null; firstRow: null };

/** Words that are asked, and those already explained, which can be explained anew. */
export function kindQuestions(
  unknown: ImportPreview['unknownKinds'],
  explained: Explained,
): KindQuestion[] {
  return [
    ...unknown,
    ...explained
      .filter(({ word }) => !unknown.some((each) => each.word === word))
      .map(({ word }) => ({ word, rows: null, firstRow: null })),
  ];
}

/** All answers with this one, which replaces an earlier one for the word. */
export function withAnswer(explained: Explained, word: string, kind: GoodsKind): Explained {
  return [...explained.filter((each) => each.word !== word), { word, kind }];
}

/** The questions as they stood before, then new ones: what was answered stays where it was. */
export function keepPlaces(
  before: readonly KindQuestion[],
  now: readonly KindQuestion[],
): KindQuestion[] {
  const has = (list: readonly KindQuestion[], word: string) =>
    list.some((each) => each.word === word);
  return [
    ...before.filter(({ word }) => has(now, word)),
    ...now.filter(({ word }) => !has(before, word)),
  ];
}
