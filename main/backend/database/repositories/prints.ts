import type { Executor, Prints } from '../schema.ts';

export async function insertPrint(executor: Executor, print: Prints): Promise<void> {
  await executor.insertInto('prints').values(print).execute();
}

/** Oldest first. */
export async function printsOfCase(executor: Executor, caseId: string): Promise<Prints[]> {
  return executor
    .selectFrom('prints')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('printed_at')
    .orderBy('print_number')
    .execute();
}

export async function cancelPrint(executor: Executor, id: string): Promise<void> {
  await executor.updateTable('prints').set({ cancelled: 1 }).where('id', '=', id).execute();
}
