import { dayOfDate } from './plain-date.ts';
import { endOfLocalDay } from './time-zone.ts';

/** From the first to the last millisecond of some days (2026-11-01) in the store's zone; UTC ms. */
export function daySpan(
  { from, until }: { from: string; until: string },
  timeZone: string,
): { from: number; to: number } {
  return {
    from: endOfLocalDay(dayOfDate(from) - 1, timeZone) + 1,
    to: endOfLocalDay(dayOfDate(until), timeZone),
  };
}
