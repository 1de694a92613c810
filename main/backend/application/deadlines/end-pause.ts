import { warnAtOf } from '../../../../shared/deadlines/due-time.ts';
import type { StoreCalendar } from '../../../../shared/deadlines/opening-clock.ts';
import { pauseEnd, resumedDueAt } from '../../../../shared/deadlines/pause.ts';
import type { DeadlineDescription } from '../../../../shared/procedures/deadline-description.ts';
import { endPause } from '../../database/repositories/deadline-pauses.ts';
import type { Deadlines, Executor } from '../../database/schema.ts';

/** What ending a pause needs to know. */
export interface PauseEnding {
  executor: Executor;
  /** UTC ms. */
  now: number;
  /** Null when the case ended over it. */
  by: string | null;
  calendar: StoreCalendar;
}

/** How a deadline goes on after waiting. */
export type Resumed = Pick<Deadlines, 'due_at' | 'warn_at' | 'paused_at'>;

/**
 * Ends the pause of a deadline, if it has one, and says how it goes on: the due time moves by the
 * paused time in its own clock, and it is announced as long before it as ever (TIME-5). Writes only
 * the pause; the deadline is written by the caller.
 */
export async function pauseEnded(
  row: Deadlines,
  description: DeadlineDescription | undefined,
  { executor, now, by, calendar }: PauseEnding,
): Promise<Resumed> {
  const { clock, due_at: dueAt, warn_at, paused_at: pausedAt } = row;
  if (pausedAt === null) return { due_at: dueAt, warn_at, paused_at: null };
  await endPause(executor, row.id, pauseEnd(pausedAt, now), by);
  const due = resumedDueAt({ clock, dueAt, pausedAt }, now, calendar);
  const warnMs = description?.warnMs ?? 0;
  const warn = warnAtOf({ dueAt: due, clock, warnMs }, calendar);
  return { due_at: due, warn_at: Math.min(due, Math.max(row.started_at, warn)), paused_at: null };
}
