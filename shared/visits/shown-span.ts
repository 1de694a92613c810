import { localDay } from '../domain/time-zone.ts';
import { shownMoment } from '../orders/shown-moment.ts';
import type { TimeSpan } from './overlap.ts';

/** 2026-11-22 09:00–11:00 in the zone; with both dates where it goes past midnight. */
export function shownSpan({ from, to }: TimeSpan, timeZone: string): string {
  const [start, end] = [shownMoment(from, timeZone), shownMoment(to, timeZone)];
  const sameDay = localDay(from, timeZone) === localDay(to, timeZone);
  return `${start}–${sameDay ? end.slice('yyyy-mm-dd '.length) : end}`;
}
