import type { Deadlines, Executor } from '../schema.ts';

export async function insertDeadline(executor: Executor, deadline: Deadlines): Promise<void> {
  await executor.insertInto('deadlines').values(deadline).execute();
  await renewNextDue(executor, deadline.case_id);
}

export async function findDeadline(executor: Executor, id: string): Promise<Deadlines | undefined> {
  return executor.selectFrom('deadlines').selectAll().where('id', '=', id).executeTakeFirst();
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

/** What can change once a deadline has begun: never what it is, and when it began. */
export type DeadlineChanges = Partial<
  Omit<
    Deadlines,
    'id' | 'case_id' | 'deadline' | 'rule' | 'kind' | 'clock' | 'started_at' | 'planned_due_at'
  >
>;

export async function updateDeadline(
  executor: Executor,
  { id, case_id }: Pick<Deadlines, 'id' | 'case_id'>,
  changes: DeadlineChanges,
): Promise<void> {
  await executor.updateTable('deadlines').set(changes).where('id', '=', id).execute();
  await renewNextDue(executor, case_id);
}

/** Open and running deadlines past their due time that nobody has noted as late yet. */
export async function newlyLate(executor: Executor, now: number): Promise<string[]> {
  const rows = await executor
    .selectFrom('deadlines')
    .select('id')
    .where('open', '=', 1)
    .where('due_at', '<', now)
    .where('paused_at', 'is', null)
    .where('late', '=', 0)
    .execute();
  return rows.map(({ id }) => id);
}

/** Late for ever from now on, whatever the PC's clock says later. */
export async function markLate(executor: Executor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await executor.updateTable('deadlines').set({ late: 1 }).where('id', 'in', ids).execute();
}

/**
 * Lists of cases are sorted by the earliest open deadline, kept with the case itself. One that waits
 * for the customer is not counted: nobody knows yet when it will be due.
 */
async function renewNextDue(executor: Executor, caseId: string): Promise<void> {
  await executor
    .updateTable('cases')
    .set((eb) => ({
      next_due_at: eb
        .selectFrom('deadlines')
        .select(({ fn }) => fn.min('due_at').as('next'))
        .where('deadlines.case_id', '=', caseId)
        .where('deadlines.open', '=', 1)
        .where('deadlines.paused_at', 'is', null),
    }))
    .where('id', '=', caseId)
    .execute();
}
