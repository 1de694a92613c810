import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { KindWord } from '../../../shared/ipc/schemas/imports.ts';

/** The kind a word already stands for, however wide it is typed; null when it is free. */
export function knownKind(known: readonly KindWord[], word: string): GoodsKind | null {
  const typed = plain(word);
  return known.find((each) => plain(each.word) === typed)?.kind ?? null;
}

function plain(word: string): string {
  return word.normalize('NFKC').trim();
}
