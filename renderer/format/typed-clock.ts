const shape = /^(\d{1,2})(?:[:.时点]?(\d{2})分?|[时点])?$/;

/**
 * Reads a time of day as people type it: `9`, `9:30`, `930`, `14点`. Answers the minute of the day,
 * 0..1440 (24:00 is the end of it), null when it is no time.
 */
export function readClock(typed: string): number | null {
  const words = typed.normalize('NFKC').replace(/\s/g, '');
  const [whole, hour = '', minute = '0'] = shape.exec(words) ?? [];
  if (whole === undefined || Number(minute) > 59) return null;
  const at = Number(hour) * 60 + Number(minute);
  return at <= 24 * 60 ? at : null;
}
