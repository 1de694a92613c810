import { localTimeText } from '../domain/time-zone.ts';

/** 2026-11-20 17:35 in the zone; with its seconds only where there are any. */
export function shownMoment(ms: number, timeZone: string): string {
  return localTimeText(ms, timeZone).replace(/(?<=:\d\d):00$/, '');
}
