import { localDay, localTimeText } from '../../shared/domain/time-zone.ts';
import { text } from '../../shared/text/text.ts';

/** 2026-11-21 14:32, on the store's wall clock. */
export function showMoment(at: number, zone: string): string {
  return localTimeText(at, zone).slice(0, 16);
}

/** 今天 14:32, 明天 10:15, 11-25 09:00, or with the year when it is another one. */
export function showNear(at: number, now: number, zone: string): string {
  const moment = showMoment(at, zone);
  const clock = moment.slice(11);
  const days = localDay(at, zone) - localDay(now, zone);
  if (days === 0) return `${text.common.today} ${clock}`;
  if (days === 1) return `${text.common.tomorrow} ${clock}`;
  if (days === -1) return `${text.common.yesterday} ${clock}`;
  return moment.slice(0, 4) === showMoment(now, zone).slice(0, 4) ? moment.slice(5) : moment;
}

/** 2026年11月21日 星期六 */
export function showDay(at: number, zone: string): string {
  const [year = '', month = '', day = ''] = showMoment(at, zone).slice(0, 10).split('-');
  // 1970-01-01 was a Thursday.
  const weekday = text.common.weekdays[(localDay(at, zone) + 4) % 7] ?? '';
  return text.common.day(year, Number(month), Number(day), weekday);
}
