import { dateOfDay, isPlainDate } from '../../shared/domain/plain-date.ts';
import { localDay } from '../../shared/domain/time-zone.ts';
import { text } from '../../shared/text/text.ts';

const shape = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Reads what a person types for a day in the store's zone: 明天, `11-23` (the next one to come) or
 * `2026-11-23`. Answers yyyy-mm-dd, null when it is no day.
 */
export function readDay(typed: string, now: number, zone: string): string | null {
  const today = localDay(now, zone);
  const words = typed.normalize('NFKC').trim();
  const near = [text.common.today, text.common.tomorrow, text.visits.dayAfterTomorrow];
  const ahead = near.indexOf(words);
  if (ahead >= 0) return dateOfDay(today + ahead);
  const [whole, year, month = '', day = ''] = shape.exec(words) ?? [];
  if (whole === undefined) return null;
  const dateIn = (inYear: string) =>
    [inYear, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const thisYear = dateOfDay(today).slice(0, 'yyyy'.length);
  const same = dateIn(year ?? thisYear);
  // In December people say 1-5 and mean January.
  const date =
    year === undefined && same < dateOfDay(today) ? dateIn(String(Number(thisYear) + 1)) : same;
  return isPlainDate(date) ? date : null;
}
