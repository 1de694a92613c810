import { localTimeText } from '../domain/time-zone.ts';

/** `2026-11-21 14:32`: UTC ms on the wall clock of an IANA zone, as forms print it. */
export function printedTime(utcMs: number, timeZone: string): string {
  return localTimeText(utcMs, timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
}
