import type { DeadlinePauses, Executor } from '../schema.ts';

export async function insertPause(executor: Executor, pause: DeadlinePauses): Promise<void> {
  await executor.insertInto('deadline_pauses').values(pause).execute();
}

/** Ends the pause that lasts; `by` is null when the case ended over it. */
export async function endPause(
  executor: Executor,
  deadlineId: string,
  to: number,
  by: string | null,
): Promise<void> {
  await executor
    .updateTable('deadline_pauses')
    .set({ to_at: to, resumed_by: by })
    .where('deadline_id', '=', deadlineId)
    .where('to_at', 'is', null)
    .execute();
}

/** Of some deadlines, the earliest first. */
export async function pausesOf(
  executor: Executor,
  deadlineIds: readonly string[],
): Promise<DeadlinePauses[]> {
  if (deadlineIds.length === 0) return [];
  return executor
    .selectFrom('deadline_pauses')
    .selectAll()
    .where('deadline_id', 'in', deadlineIds)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
}
