import type { Deputyships, Executor } from '../schema.ts';

/** All of them, the newest first. */
export async function listDeputyships(executor: Executor): Promise<Deputyships[]> {
  return executor
    .selectFrom('deputyships')
    .selectAll()
    .orderBy('named_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Those that hold at some moment of a period, by when they were named. UTC ms, `until` exclusive. */
export async function deputyshipsWithin(
  executor: Executor,
  { from, until }: { from: number; until: number },
): Promise<Deputyships[]> {
  return executor
    .selectFrom('deputyships')
    .selectAll()
    .where((eb) => eb.or([eb('cancelled_at', 'is', null), eb('cancelled_at', '>', from)]))
    .where('from_at', '<', until)
    .where('until_at', '>', from)
    .orderBy('named_at')
    .orderBy('id')
    .execute();
}

export async function findDeputyship(
  executor: Executor,
  id: string,
): Promise<Deputyships | undefined> {
  return executor.selectFrom('deputyships').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDeputyship(executor: Executor, row: Deputyships): Promise<void> {
  await executor.insertInto('deputyships').values(row).execute();
}

/** From `at` (UTC ms) on it holds no more. */
export async function cancelDeputyship(executor: Executor, id: string, at: number): Promise<void> {
  await executor
    .updateTable('deputyships')
    .set({ cancelled_at: at })
    .where('id', '=', id)
    .execute();
}
