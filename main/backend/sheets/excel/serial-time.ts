/**
 * Excel counts days on a calendar without zones, from 1899-12-30, or in old files from Macintosh
 * computers from 1904-01-01; the fraction is the time of day.
 */
const secondsPerDay = 86_400;
const msPerDay = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const days1904 = 1462;
/** 9999-12-31, the last day Excel knows. */
const lastSerial = 2_958_465;
/** Excel believes in a 1900-02-29; days before it are one off. */
const leapDayOf1900 = 60;

/**
 * 2026-11-20 17:35, seconds only when there are any; without the time of day when there is none and
 * the cell would not show it; only the time when there is no day. Null for a number that is no day.
 */
export function serialText(
  serial: number,
  { withTime, epoch1904 }: { withTime: boolean; epoch1904: boolean },
): string | null {
  const seconds = Math.round(serial * secondsPerDay) + (epoch1904 ? days1904 * secondsPerDay : 0);
  const serialDay = Math.floor(seconds / secondsPerDay);
  if (seconds < 0 || serialDay > lastSerial || serialDay === leapDayOf1900) return null;
  const day = serialDay < leapDayOf1900 ? serialDay + 1 : serialDay;
  const second = seconds % secondsPerDay;
  const wallClock = new Date(epoch1900 + day * msPerDay + second * 1000).toISOString();
  const time = wallClock.slice(11, second % 60 === 0 ? 16 : 19);
  if (serialDay === 0) return time;
  const date = wallClock.slice(0, 10);
  return second === 0 && !withTime ? date : `${date} ${time}`;
}

/** The serial of a wall clock, given as the ms that UTC would have; null where Excel has no day. */
export function serialOf(wallClockMs: number): number | null {
  const serial = (wallClockMs - epoch1900) / msPerDay;
  return serial > leapDayOf1900 && serial < lastSerial + 1 ? serial : null;
}
