import { sql } from 'kysely';

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

/** Whether open and running deadlines are past their due time (UTC ms) and not yet kept as late. */
export async function hasNewlyLate(executor: Executor, now: number): Promise<boolean> {
  const row = await executor
    .selectFrom('deadlines')
    .select('id')
    // Written out, so that the index of open ones serves.
    .where('open', '=', sql.lit(1))
    .where('due_at', '<', now)
    .where('paused_at', 'is', null)
    .where('late', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Late for ever from now on, whatever the PC's clock says later. */
export async function keepNewlyLate(executor: Executor, now: number): Promise<void> {
  await executor
    .updateTable('deadlines')
    .set({ late: 1 })
    .where('open', '=', sql.lit(1))
    .where('due_at', '<', now)
    .where('paused_at', 'is', null)
    .where('late', '=', 0)
    .execute();
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
