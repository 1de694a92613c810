import type { Executor, Imports } from '../schema.ts';

export async function insertImport(executor: Executor, row: Imports): Promise<void> {
  await executor.insertInto('imports').values(row).execute();
}
