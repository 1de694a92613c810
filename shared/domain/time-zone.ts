/**
 * Wall clocks of IANA time zones, from the runtime's own zone data. dayjs's zone plugin was tried
 * and left: it goes through the zone of the PC and is an hour off where that one changes its clock.
 */
const msPerDay = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  return format;
}

/** Names like Asia/Shanghai or UTC; a bare offset is no zone, only some runtimes take it. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's wall clock is ahead of UTC at a moment, in ms. */
export function offsetAt(ms: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(ms);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(name);
  if (!match) throw new Error(`Unknown offset: ${name}`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const length = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -1000 : 1000) * length;
}

/** The date on the zone's calendar, as days since 1970-01-01. */
export function localDay(ms: number, zone: string): number {
  return Math.floor((ms + offsetAt(ms, zone)) / msPerDay);
}

/**
 * The last millisecond of a local day: 23:59:59.999, the later one where the clock is set back
 * over it; where the clock is set forward over it (or over the whole day), the last one before.
 */
export function endOfLocalDay(day: number, zone: string): number {
  const wanted = (day + 1) * msPerDay - 1;
  const wallClock = (ms: number) => ms + offsetAt(ms, zone);
  const offsets = [offsetAt(wanted - msPerDay, zone), offsetAt(wanted + msPerDay, zone)];
  const candidates = offsets.map((offset) => wanted - offset);
  const hits = candidates.filter((ms) => wallClock(ms) === wanted);
  if (hits.length > 0) return Math.max(...hits);
  let before = Math.min(...candidates) - 1;
  let after = Math.max(...candidates) + 1;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClock(middle) <= wanted) before = middle;
    else after = middle;
  }
  return before;
}

/** 2026-11-21 14:32:05 on the zone's wall clock, with .001 where there is a fraction. */
export function localTimeText(ms: number, zone: string): string {
  const text = new Date(ms + offsetAt(ms, zone)).toISOString();
  return text.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
}

/** 2026-11-21: the day on the zone's wall clock. */
export function dayText(ms: number, zone: string): string {
  return localTimeText(ms, zone).slice(0, 'yyyy-mm-dd'.length);
}

/** ISO 8601 with the zone's offset; in UTC where that offset is not whole minutes (before 1972). */
export function isoInZone(ms: number, zone: string): string {
  const offset = offsetAt(ms, zone);
  const minutes = Math.abs(offset) / 60_000;
  if (!Number.isInteger(minutes)) return new Date(ms).toISOString();
  const two = (value: number) => String(value).padStart(2, '0');
  const suffix = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return new Date(ms + offset).toISOString().replace('Z', suffix);
}
