import type { RuleSettings } from '../domain/rule-settings.ts';
import type { OpeningFrame, OpeningHours } from '../domain/service-settings.ts';
import { weekdayOf } from '../domain/plain-date.ts';
import { dayKindOf, isCalendarYearKnown } from '../domain/working-days.ts';

/** When a store is open, and by whose wall clock (TIME-5); the settings of a store are one. */
export interface StoreCalendar extends Pick<RuleSettings, 'timeZone' | 'holidays'> {
  openingHours: OpeningHours;
}

/** The frames of a day on the wall clock of the store; `day` counts from 1970-01-01. */
export function framesOn(day: number, calendar: StoreCalendar): readonly OpeningFrame[] {
  const { week, publicHolidays, makeUpDays } = calendar.openingHours;
  const usual = week[(weekdayOf(day) + 6) % 7] ?? [];
  switch (dayKindOf(day, calendar.holidays)) {
    case 'holiday':
      return publicHolidays ?? usual;
    case 'makeUp':
      return makeUpDays ?? usual;
    case 'usual':
      return usual;
  }
}

/**
 * Whether the public holidays of a year are known: from the package, or because the store has
 * written days off of that year by hand.
 */
export function isYearKnown(year: number, holidays: RuleSettings['holidays']): boolean {
  if (isCalendarYearKnown(year)) return true;
  return (
    holidays?.rest.some((date) => date.startsWith(`${String(year).padStart(4, '0')}-`)) ?? false
  );
}
