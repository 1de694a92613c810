import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import { dateOfDay, weekdayOf } from './plain-date.ts';
import type { RuleSettings } from './rule-settings.ts';

// The package's table, not its functions: those go through the PC's own time zone and are a day
// off west of Greenwich.
const publicHolidays = new Set(Object.keys(published.holidays));
const makeUpDays = new Set(Object.keys(published.workdays));
const publishedYears = new Set([...publicHolidays].map((date) => date.slice(0, 4)));

/**
 * Whether the public holidays of a year are in the table. Where they are not (the State Council
 * publishes a year in the autumn before it), only weekends and the corrections by hand count.
 */
export function isCalendarYearKnown(year: number): boolean {
  return publishedYears.has(String(year));
}

/** TIME-4: weekdays without public holidays, plus make-up days (调休); corrections by hand win. */
export function isWorkingDay(day: number, holidays: RuleSettings['holidays']): boolean {
  const date = dateOfDay(day);
  if (holidays?.work.includes(date)) return true;
  if (holidays?.rest.includes(date)) return false;
  if (makeUpDays.has(date)) return true;
  if (publicHolidays.has(date)) return false;
  return !isWeekend(day);
}

/** `holiday`: a public holiday; `makeUp`: worked though it is a weekend (调休); else a usual day. */
export type DayKind = 'holiday' | 'makeUp' | 'usual';

/** TIME-4, TIME-5: which opening hours count on a day; corrections by hand win, work over rest. */
export function dayKindOf(day: number, holidays: RuleSettings['holidays']): DayKind {
  const date = dateOfDay(day);
  if (holidays?.work.includes(date)) return isWeekend(day) ? 'makeUp' : 'usual';
  if (holidays?.rest.includes(date)) return 'holiday';
  if (makeUpDays.has(date)) return 'makeUp';
  return publicHolidays.has(date) ? 'holiday' : 'usual';
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
