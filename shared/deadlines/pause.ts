import type { DeadlineClock } from '../domain/service-settings.ts';
import { addInClock, elapsedInClock } from './opening-clock.ts';
import type { StoreCalendar } from './store-calendar.ts';

/** A deadline that waits for the customer. Times are UTC ms. */
export interface PausedDeadline {
  clock: DeadlineClock;
  dueAt: number;
  pausedAt: number;
}

/**
 * When a pause counts as over. A PC whose clock was set back meanwhile says a moment before the
 * pause began: it then lasted no time.
 */
export function pauseEnd(pausedAt: number, now: number): number {
  return Math.max(pausedAt, now);
}

/** TIME-5: the due time (UTC ms) moves by the paused time in the deadline's own clock. */
export function resumedDueAt(
  { clock, dueAt, pausedAt }: PausedDeadline,
  now: number,
  calendar: StoreCalendar,
): number {
  const paused = elapsedInClock(pausedAt, pauseEnd(pausedAt, now), clock, calendar);
  return addInClock(dueAt, paused, clock, calendar);
}
