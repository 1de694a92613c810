import type { Deadlines, Executor } from '../schema.ts';

export async function insertDeadline(executor: Executor, deadline: Deadlines): Promise<void> {
  await executor.insertInto('deadlines').values(deadline).execute();
  await renewNextDue(executor, deadline.case_id);
}

/** Oldest first. */
export async function deadlinesOfCase(executor: Executor, caseId: string): Promise<Deadlines[]> {
  return executor
    .selectFrom('deadlines')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
}

export async function fulfilDeadlines(
  executor: Executor,
  caseId: string,
  names: readonly string[],
  at: number,
): Promise<void> {
  if (names.length === 0) return;
  await executor
    .updateTable('deadlines')
    .set({ fulfilled_at: at, open: 0 })
    .where('case_id', '=', caseId)
    .where('open', '=', 1)
    .where('deadline', 'in', names)
    .execute();
  await renewNextDue(executor, caseId);
}

/** A case that has ended waits for nothing more. */
export async function closeDeadlines(executor: Executor, caseId: string): Promise<void> {
  await executor
    .updateTable('deadlines')
    .set({ open: 0 })
    .where('case_id', '=', caseId)
    .where('open', '=', 1)
    .execute();
  await renewNextDue(executor, caseId);
}

/** Lists of cases are sorted by the earliest open deadline, kept with the case itself. */
async function renewNextDue(executor: Executor, caseId: string): Promise<void> {
  await executor
    .updateTable('cases')
    .set((eb) => ({
      next_due_at: eb
        .selectFrom('deadlines')
        .select(({ fn }) => fn.min('due_at').as('next'))
        .where('deadlines.case_id', '=', caseId)
        .where('deadlines.open', '=', 1),
    }))
    .where('id', '=', caseId)
    .execute();
}
