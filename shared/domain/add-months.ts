import { dateOfDay } from './plain-date.ts';

const msPerDay = 86_400_000;

/**
 * The same date `months` later, as days since 1970-01-01; the last of the month where that has no
 * such date: a year after 2024-02-29 is 2025-02-28.
 */
export function addMonths(day: number, months: number): number {
  const [year = 0, month = 0, date = 0] = dateOfDay(day).split('-').map(Number);
  const firstOfMonth = (offset: number) => Date.UTC(year, month - 1 + offset, 1) / msPerDay;
  const lastOfMonth = firstOfMonth(months + 1) - 1;
  return Math.min(firstOfMonth(months) + date - 1, lastOfMonth);
}
