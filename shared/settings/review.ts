import { localDay, endOfLocalDay } from '../domain/time-zone.ts';
import { dateOfDay } from '../domain/plain-date.ts';

const msPerDay = 86_400_000;

/**
 * SET-1: a year after the last review the next one is due, by the end of that day in the store's
 * zone (TIME-2); the 28th where a 29th of February has no day to return to. UTC ms.
 */
export function reviewDueAt(lastAt: number, timeZone: string): number {
  const [year = '', month = '', day = ''] = dateOfDay(localDay(lastAt, timeZone)).split('-');
  const inAYear = (date: string) => Date.UTC(Number(year) + 1, Number(month) - 1, Number(date));
  const same = inAYear(day);
  const dueDay = new Date(same).getUTCMonth() === Number(month) - 1 ? same : inAYear('28');
  return endOfLocalDay(dueDay / msPerDay, timeZone);
}
