import type { Executor, Settlements } from '../schema.ts';

export async function insertSettlement(executor: Executor, row: Settlements): Promise<void> {
  await executor.insertInto('settlements').values(row).execute();
}

export async function settlementOfCase(
  executor: Executor,
  caseId: string,
): Promise<Settlements | undefined> {
  return executor
    .selectFrom('settlements')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}
