import type { Executor, Settlements } from '../schema.ts';

export async function insertSettlement(executor: Executor, row: Settlements): Promise<void> {
  await executor.insertInto('settlements').values(row).execute();
}

/** Every payment, in the order in which they were recorded. */
export async function settlementsOfCase(
  executor: Executor,
  caseId: string,
): Promise<Settlements[]> {
  return executor
    .selectFrom('settlements')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
}
