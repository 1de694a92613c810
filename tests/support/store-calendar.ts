import type { StoreCalendar } from '../../shared/deadlines/opening-clock.ts';
import type { OpeningFrame } from '../../shared/domain/service-settings.ts';

/** 09:00-12:30 13:30-21:00 as frames; 24:00 is the end of the day. */
export function frames(text: string): OpeningFrame[] {
  const minutes = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  };
  return text
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [from = '', to = ''] = each.split('-');
      return { fromMinute: minutes(from), toMinute: minutes(to) };
    });
}

interface Hours {
  /** Every weekday. */
  day: string;
  saturday?: string;
  sunday?: string;
  publicHolidays?: string;
  makeUpDays?: string;
  timeZone?: string;
  holidays?: { rest: string[]; work: string[] };
}

/** A store that opens so; weekends and special days as weekdays unless said otherwise. */
export function storeCalendar(hours: Hours): StoreCalendar {
  const { day, saturday = day, sunday = day, publicHolidays, makeUpDays, holidays } = hours;
  return {
    timeZone: hours.timeZone ?? 'Asia/Shanghai',
    openingHours: {
      week: [day, day, day, day, day, saturday, sunday].map(frames),
      publicHolidays: publicHolidays === undefined ? null : frames(publicHolidays),
      makeUpDays: makeUpDays === undefined ? null : frames(makeUpDays),
    },
    ...(holidays ? { holidays } : {}),
  };
}

/** UTC ms of a time in Shanghai: 2026-11-21 14:32, also with seconds. */
export function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);
}
