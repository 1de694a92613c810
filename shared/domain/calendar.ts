import { z } from 'zod';

import { checkShape } from './check-shape.ts';
import { parseInstant } from './instant.ts';
import { RuleInputError } from './rule-input-error.ts';
import type { RuleSettings } from './rule-settings.ts';
import { daySettingsSchema, workingDaySettingsSchema } from './rule-settings-schema.ts';
import { endOfLocalDay, isoInZone, localDay } from './time-zone.ts';
import { isWorkingDay } from './working-days.ts';

export { isCalendarYearKnown } from './working-days.ts';

const msPerHour = 3_600_000;
const mostWorkingDays = 100_000;
const daySettings = z.object({ settings: daySettingsSchema });
const workingDaySettings = z.object({ settings: workingDaySettingsSchema });

/**
 * TIME-1: whether at most `hours` hours have passed, inclusive to the millisecond. Real time,
 * independent of the time zone. Times are ISO 8601 with offset. Throws RuleInputError, also when
 * `from` lies after `now` (TIME-7).
 */
export function withinHours(from: string, hours: number, now: string): boolean {
  const span = spanOf(from, now);
  if (!Number.isFinite(hours) || hours < 0) {
    throw new RuleInputError('hours', '小时数必须是不小于 0 的数。');
  }
  return span.now - span.from <= hours * msPerHour;
}

/**
 * TIME-2: whether `now` lies on or before the last of `days` calendar days in the store's zone; the
 * day of `from` is not counted. TIME-3, when set: a last day that is no working day moves the end
 * to the next working day. Throws RuleInputError, also when `from` lies after `now` (TIME-7).
 */
export function withinDays(
  from: string,
  days: number,
  now: string,
  settings: Pick<RuleSettings, 'timeZone' | 'extendOverHolidays' | 'holidays'>,
): boolean {
  const span = spanOf(from, now);
  if (!Number.isSafeInteger(days) || days < 0) {
    throw new RuleInputError('days', '天数必须是不小于 0 的整数。');
  }
  checkShape(daySettings, { settings });
  const today = localDay(span.now, settings.timeZone);
  let lastDay = localDay(span.from, settings.timeZone) + days;
  while (lastDay < today && settings.extendOverHolidays) {
    if (isWorkingDay(lastDay, settings.holidays)) break;
    lastDay += 1;
  }
  return today <= lastDay;
}

/**
 * TIME-4: the end (23:59:59.999 in the store's zone, ISO 8601 with its offset) of the n-th working
 * day after the day of `from`; negative counts back, 0 is the day of `from` itself. Throws
 * RuleInputError. Ask `isCalendarYearKnown` whether the holidays of a year are published.
 */
export function addWorkingDays(
  from: string,
  days: number,
  settings: Pick<RuleSettings, 'timeZone' | 'holidays'>,
): string {
  const fromMs = parseInstant(from, 'from');
  if (!Number.isInteger(days) || Math.abs(days) > mostWorkingDays) {
    throw new RuleInputError('days', `工作日数必须是整数，最多 ${mostWorkingDays}。`);
  }
  checkShape(workingDaySettings, { settings });
  const { timeZone, holidays } = settings;
  const step = Math.sign(days);
  let day = localDay(fromMs, timeZone);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isWorkingDay(day, holidays) && dayExists(day, timeZone)) left -= 1;
  }
  return isoInZone(endOfLocalDay(day, timeZone), timeZone);
}

/** False for a date that a zone left out (Apia went from 2011-12-29 to 2011-12-31). */
function dayExists(day: number, timeZone: string): boolean {
  return localDay(endOfLocalDay(day, timeZone), timeZone) === day;
}

function spanOf(from: string, now: string): { from: number; now: number } {
  const span = { from: parseInstant(from, 'from'), now: parseInstant(now, 'now') };
  if (span.from > span.now) {
    throw new RuleInputError('from', `起算时间 ${from} 晚于当前时间 ${now}，请核对。`);
  }
  return span;
}
