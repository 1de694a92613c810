import type { Executor, ImportLayouts } from '../schema.ts';

/** Where the columns stand in files of this shape (SHA-256), as last confirmed. */
export async function findLayout(
  executor: Executor,
  shape: string,
): Promise<ImportLayouts | undefined> {
  return executor
    .selectFrom('import_layouts')
    .selectAll()
    .where('shape', '=', shape)
    .executeTakeFirst();
}

export async function saveLayout(executor: Executor, layout: ImportLayouts): Promise<void> {
  await executor
    .insertInto('import_layouts')
    .values(layout)
    .onConflict((conflict) => conflict.column('shape').doUpdateSet(layout))
    .execute();
}
