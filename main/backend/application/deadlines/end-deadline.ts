import { isLate, isLateFulfilment } from '../../../../shared/deadlines/deadline-state.ts';
import type { DeadlineDescription } from '../../../../shared/procedures/deadline-description.ts';
import { updateDeadline } from '../../database/repositories/deadlines.ts';
import type { Deadlines } from '../../database/schema.ts';
import type { PauseEnding } from './end-pause.ts';
import { pauseEnded } from './end-pause.ts';

/** Done; `at` (UTC ms) is when, as the step says it. */
export async function fulfilDeadline(
  row: Deadlines,
  description: DeadlineDescription,
  at: number,
  ending: PauseEnding,
): Promise<void> {
  const resumed = await pauseEnded(row, description, ending);
  const late = isLateFulfilment({ dueAt: resumed.due_at, late: row.late === 1 }, at, ending.now);
  await updateDeadline(ending.executor, row, {
    ...resumed,
    fulfilled_at: at,
    fulfilled_by: ending.by,
    recorded_at: ending.now,
    late: late ? 1 : 0,
    open: 0,
  });
}

/** Counts no more without being fulfilled: the case ended, or it was started again. */
export async function closeDeadline(
  row: Deadlines,
  description: DeadlineDescription | undefined,
  ending: PauseEnding,
): Promise<void> {
  const late = isLateNow(row, ending.now);
  const resumed = await pauseEnded(row, description, ending);
  await updateDeadline(ending.executor, row, {
    ...resumed,
    closed_at: ending.now,
    late: late ? 1 : 0,
    open: 0,
  });
}

/** Whether a stored deadline is late: seen so before, or past its due time now. */
export function isLateNow(row: Deadlines, now: number): boolean {
  return isLate(
    {
      dueAt: row.due_at,
      paused: row.paused_at !== null,
      open: row.open === 1,
      late: row.late === 1,
    },
    now,
  );
}
