const msPerDay = 86_400_000;

/** yyyy-mm-dd of a day counted from 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** A day written yyyy-mm-dd, counted from 1970-01-01. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

/** Whether a text is a day that exists, written yyyy-mm-dd. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dateOfDay(ms / msPerDay) === text;
}

/** 0 is Sunday. `day` counts from 1970-01-01, a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
