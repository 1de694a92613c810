import type { Executor, StaffSecrets } from '../schema.ts';

export async function findSecret(
  executor: Executor,
  staffId: string,
): Promise<StaffSecrets | undefined> {
  return executor
    .selectFrom('staff_secrets')
    .selectAll()
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** In the place of the one before, if there was one. */
export async function writeSecret(executor: Executor, row: StaffSecrets): Promise<void> {
  await executor
    .insertInto('staff_secrets')
    .values(row)
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row))
    .execute();
}

export async function hasAnySecret(executor: Executor): Promise<boolean> {
  const row = await executor
    .selectFrom('staff_secrets')
    .select('staff_id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who has one, and whether it must be changed. */
export async function listSecrets(
  executor: Executor,
): Promise<Pick<StaffSecrets, 'staff_id' | 'must_change'>[]> {
  return executor.selectFrom('staff_secrets').select(['staff_id', 'must_change']).execute();
}
