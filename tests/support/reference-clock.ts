import type { StoreCalendar } from '../../shared/deadlines/opening-clock.ts';
import { dateOfDay, weekdayOf } from '../../shared/domain/plain-date.ts';

const msPerMinute = 60_000;

/**
 * The slow reference of the opening clock: looks at the wall clock of the store minute by minute,
 * with nothing in common with the program but the package's table of holidays.
 */
export function referenceClock(calendar: StoreCalendar, table: HolidayTable) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: calendar.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const isOpenMinute = (ms: number): boolean => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
    const date = `${part('year')}-${part('month')}-${part('day')}`;
    const minute = Number(part('hour')) * 60 + Number(part('minute'));
    return framesOf(date, calendar, table).some(
      ({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute,
    );
  };
  return {
    isOpenMinute,
    /** Whole minutes in, whole minutes out. */
    add: (fromMs: number, minutes: number): number => {
      let at = fromMs;
      for (let left = minutes; left > 0; at += msPerMinute) if (isOpenMinute(at)) left -= 1;
      return at;
    },
    elapsed: (fromMs: number, toMs: number): number => {
      let minutes = 0;
      for (let at = fromMs; at < toMs; at += msPerMinute) if (isOpenMinute(at)) minutes += 1;
      return minutes * msPerMinute;
    },
  };
}

export interface HolidayTable {
  holidays: Readonly<Record<string, string>>;
  workdays: Readonly<Record<string, string>>;
}

function framesOf(date: string, { openingHours, holidays }: StoreCalendar, table: HolidayTable) {
  const weekday = weekdayOf(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  const usual = openingHours.week[weekday === 0 ? 6 : weekday - 1] ?? [];
  const byHand = holidays?.work.includes(date)
    ? 'work'
    : holidays?.rest.includes(date)
      ? 'rest'
      : null;
  const works = byHand === null ? Object.hasOwn(table.workdays, date) : byHand === 'work';
  const rests = byHand === null ? Object.hasOwn(table.holidays, date) : byHand === 'rest';
  if (works && (weekday === 0 || weekday === 6)) return openingHours.makeUpDays ?? usual;
  if (rests && !works) return openingHours.publicHolidays ?? usual;
  return usual;
}

/** The date so many days after another, both yyyy-mm-dd. */
export function dateAfter(date: string, days: number): string {
  return dateOfDay(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + days);
}
