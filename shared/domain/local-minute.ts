import { offsetAt } from './time-zone.ts';

const msPerMinute = 60_000;
const minutesPerDay = 1440;

/**
 * UTC ms of a minute (0..1440) of a day counted from 1970-01-01, on the zone's wall clock. Where the
 * clock is set forward over it, the moment it would have been.
 */
export function momentOfMinute(day: number, minute: number, zone: string): number {
  const wall = (day * minutesPerDay + minute) * msPerMinute;
  return wall - offsetAt(wall - offsetAt(wall, zone), zone);
}
