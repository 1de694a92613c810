import { localDay, localTimeText } from '../domain/time-zone.ts';

/** How many full backups are kept [S]. */
export interface RetentionPolicy {
  /** The newest so many of today. */
  ofToday: number;
  /** The newest of each of so many days before today. */
  days: number;
  /** The newest of each of so many calendar months, this one included. */
  months: number;
}

export const defaultRetention: RetentionPolicy = { ofToday: 3, days: 14, months: 12 };

/** Within these a policy makes sense; beyond, `keptBackups` throws a RangeError. */
export const retentionBounds: Record<keyof RetentionPolicy, { least: number; most: number }> = {
  ofToday: { least: 1, most: 24 },
  days: { least: 1, most: 90 },
  months: { least: 0, most: 120 },
};

/**
 * Which of the backups made at these times (UTC ms) are kept at `now`, by the store's calendar. The
 * newest of all always is, also one that a clock set back has put into the future: that day counts
 * as today then.
 */
export function keptBackups(
  times: readonly number[],
  now: number,
  timeZone: string,
  policy: RetentionPolicy = defaultRetention,
): Set<number> {
  checkPolicy(policy);
  const newestFirst = [...new Set(times)].sort((one, other) => other - one);
  const today = localDay(now, timeZone);
  const dayOf = (time: number): number => Math.min(localDay(time, timeZone), today);
  const monthOf = (time: number): number => monthNumber(Math.min(time, now), timeZone);
  const thisMonth = monthOf(now);
  const ofToday = newestFirst.filter((time) => dayOf(time) === today);
  return new Set([
    ...newestFirst.slice(0, 1),
    ...ofToday.slice(0, policy.ofToday),
    ...newestOfEach(newestFirst, dayOf, (day) => day < today && day >= today - policy.days),
    ...newestOfEach(newestFirst, monthOf, (month) => month > thisMonth - policy.months),
  ]);
}

function newestOfEach(
  newestFirst: readonly number[],
  spanOf: (time: number) => number,
  counts: (span: number) => boolean,
): number[] {
  const newest = new Map<number, number>();
  for (const time of newestFirst) {
    const span = spanOf(time);
    if (counts(span) && !newest.has(span)) newest.set(span, time);
  }
  return [...newest.values()];
}

/** Months since the year 0. */
function monthNumber(time: number, timeZone: string): number {
  const [year, month] = localTimeText(time, timeZone).split('-');
  return Number(year) * 12 + Number(month);
}

function checkPolicy(policy: RetentionPolicy): void {
  for (const name of ['ofToday', 'days', 'months'] as const) {
    const { least, most } = retentionBounds[name];
    const value = policy[name];
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
    }
  }
}
