import { assertNever } from '../domain/assert-never.ts';
import type { DeadlineClock, ServiceSettings } from '../domain/service-settings.ts';
import { endOfLocalDay, localDay } from '../domain/time-zone.ts';
import type { DeadlineDescription, DeadlineStep } from '../procedures/deadline-description.ts';
import { addInClock } from './opening-clock.ts';
import type { StoreCalendar } from './store-calendar.ts';

/** What is stored of a deadline that begins. Times are UTC ms. */
export interface DueTimes {
  clock: DeadlineClock;
  startedAt: number;
  /** The last moment that is in time (TIME-1). */
  dueAt: number;
  /** From then on it is announced; not before it starts. */
  warnAt: number;
}

/**
 * When a deadline that a step starts is due; null when nothing was agreed. `settings` are those
 * frozen in the case (CASE-1), `calendar` is how the store opens now.
 */
export function dueTimesOf(
  description: DeadlineDescription,
  step: DeadlineStep,
  settings: ServiceSettings,
  calendar: StoreCalendar,
): DueTimes | null {
  const clock = description.clock(settings);
  const startedAt = description.from?.(step) ?? step.now;
  const dueAt = dueAtOf(description, step, startedAt, settings, calendar);
  if (dueAt === null) return null;
  const warnAt = warnAtOf({ dueAt, clock, warnMs: description.warnMs }, calendar);
  return { clock, startedAt, dueAt, warnAt: Math.min(dueAt, Math.max(startedAt, warnAt)) };
}

/** `warnMs` before the due time in the deadline's own clock. UTC ms. */
export function warnAtOf(
  { dueAt, clock, warnMs }: { dueAt: number; clock: DeadlineClock; warnMs: number },
  calendar: StoreCalendar,
): number {
  return warnMs === 0 ? dueAt : addInClock(dueAt, -warnMs, clock, calendar);
}

function dueAtOf(
  { length, clock }: DeadlineDescription,
  step: DeadlineStep,
  startedAt: number,
  settings: ServiceSettings,
  calendar: StoreCalendar,
): number | null {
  switch (length.kind) {
    case 'ms':
      return addInClock(startedAt, length.ms, clock(settings), calendar);
    case 'setting':
      return addInClock(startedAt, length.ms(settings), clock(settings), calendar);
    case 'endOfDay':
      return endOfLocalDay(localDay(startedAt, calendar.timeZone), calendar.timeZone);
    case 'until':
      return length.at(step);
    default:
      return assertNever(length);
  }
}
