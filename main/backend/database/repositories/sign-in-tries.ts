import type { Executor, SignInTries } from '../schema.ts';

export async function findTries(
  executor: Executor,
  staffId: string,
): Promise<SignInTries | undefined> {
  return executor
    .selectFrom('sign_in_tries')
    .selectAll()
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

export async function writeTries(executor: Executor, row: SignInTries): Promise<void> {
  await executor
    .insertInto('sign_in_tries')
    .values(row)
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row))
    .execute();
}

export async function clearTries(executor: Executor, staffId: string): Promise<void> {
  await executor.deleteFrom('sign_in_tries').where('staff_id', '=', staffId).execute();
}

export async function listTries(executor: Executor): Promise<SignInTries[]> {
  return executor.selectFrom('sign_in_tries').selectAll().execute();
}
