import { dateOfDay } from '../../domain/plain-date.ts';

/** 1970-01-01 as sheet programs count days (1900 system; for days after February 1900). */
const serialOfEpoch = 25_569;
const secondsPerDay = 86_400;
const firstYear = '2000';

/**
 * The time that a cell without a date format shows as a number: 46346.73 is 2026-11-20 17:31:12,
 * 46346 is 2026-11-20. Null for a number that is no day between 2000 and `lastDate` (yyyy-mm-dd).
 */
export function excelSerialText(text: string, lastDate: string): string | null {
  if (!/^\d{5}(?:\.\d{1,16})?$/.test(text)) return null;
  const seconds = Math.round((Number(text) - serialOfEpoch) * secondsPerDay);
  const date = dateOfDay(Math.floor(seconds / secondsPerDay));
  if (date < firstYear || date > lastDate) return null;
  if (!text.includes('.')) return date;
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  return `${date} ${time.replace(/:00$/, '')}`;
}
