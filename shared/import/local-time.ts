import { isPlainDate } from '../domain/plain-date.ts';
import { offsetAt } from '../domain/time-zone.ts';

const written = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const msPerDay = 86_400_000;

/**
 * UTC ms of a time written on the store's wall clock: `2026-11-20 17:35` or `2026/11/2 9:05`, with
 * seconds or without. Null for anything else: a day or hour that does not exist (also one that a
 * change of the clock left out), a date without a time. A time that a change of the clock repeats
 * is the earlier one.
 */
export function parseLocalTime(text: string, timeZone: string): number | null {
  const match = written.exec(text);
  if (!match) return null;
  const [, year = '', , month = '', day = '', hour = '', minute = '', second = '0'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const clockExists = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  if (!isPlainDate(date) || !clockExists) return null;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return momentOf(Date.parse(`${date}T00:00:00Z`) + clock * 1000, timeZone);
}

/** The moment at which the zone's wall clock shows `wall` (its reading taken as if it were UTC). */
function momentOf(wall: number, timeZone: string): number | null {
  const around = [offsetAt(wall - msPerDay, timeZone), offsetAt(wall + msPerDay, timeZone)];
  const hits = around
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment, timeZone) === wall);
  return hits.length === 0 ? null : Math.min(...hits);
}
