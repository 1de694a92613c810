import type { Executor, WatchedFiles } from '../schema.ts';

export async function findWatchedFile(
  executor: Executor,
  fileSha256: string,
): Promise<WatchedFiles | undefined> {
  return executor
    .selectFrom('watched_files')
    .selectAll()
    .where('file_sha256', '=', fileSha256)
    .executeTakeFirst();
}

export async function insertWatchedFile(executor: Executor, row: WatchedFiles): Promise<void> {
  await executor.insertInto('watched_files').values(row).execute();
}

export async function setWatchedState(
  executor: Executor,
  fileSha256: string,
  state: WatchedFiles['state'],
): Promise<void> {
  await executor
    .updateTable('watched_files')
    .set({ state })
    .where('file_sha256', '=', fileSha256)
    .execute();
}

/** Oldest first. */
export async function waitingFiles(executor: Executor): Promise<WatchedFiles[]> {
  return executor
    .selectFrom('watched_files')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('seen_at')
    .orderBy('file_sha256')
    .execute();
}
