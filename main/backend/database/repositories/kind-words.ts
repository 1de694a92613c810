import type { Executor, KindWords } from '../schema.ts';

/** In the order in which they were added. */
export async function listKindWords(executor: Executor): Promise<KindWords[]> {
  return executor
    .selectFrom('kind_words')
    .selectAll()
    .orderBy('added_at')
    .orderBy('word')
    .execute();
}

export async function insertKindWord(executor: Executor, row: KindWords): Promise<void> {
  await executor.insertInto('kind_words').values(row).execute();
}

export async function deleteKindWord(executor: Executor, word: string): Promise<void> {
  await executor.deleteFrom('kind_words').where('word', '=', word).execute();
}
