import type { Cases, Executor } from '../schema.ts';

/** A case begins without deadlines. */
export async function insertCase(
  executor: Executor,
  row: Omit<Cases, 'next_due_at'>,
): Promise<void> {
  await executor.insertInto('cases').values(row).execute();
}

export async function findCase(executor: Executor, id: string): Promise<Cases | undefined> {
  return executor.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateCase(
  executor: Executor,
  id: string,
  changes: Partial<Omit<Cases, 'id' | 'next_due_at'>>,
): Promise<void> {
  await executor.updateTable('cases').set(changes).where('id', '=', id).execute();
}

/** Cases that were opened from this one, oldest first (CASE-3). */
export async function successorsOf(
  executor: Executor,
  id: string,
): Promise<Pick<Cases, 'id' | 'number'>[]> {
  return executor
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('predecessor_id', '=', id)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}
