import type { Executor, Imports } from '../schema.ts';

export async function insertImport(executor: Executor, row: Imports): Promise<void> {
  await executor.insertInto('imports').values(row).execute();
}

/** UTC ms. */
export async function findImportTime(executor: Executor, id: string): Promise<number> {
  const row = await executor
    .selectFrom('imports')
    .select('imported_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.imported_at;
}
