import { assertNever } from '../domain/assert-never.ts';
import { RuleInputError } from '../domain/rule-input-error.ts';
import type { DeadlineClock } from '../domain/service-settings.ts';
import { localDay, localTimeText } from '../domain/time-zone.ts';
import { openSpans } from './open-spans.ts';
import type { Span } from './open-spans.ts';
import { isYearKnown } from './store-calendar.ts';
import type { StoreCalendar } from './store-calendar.ts';

export type { StoreCalendar } from './store-calendar.ts';

const msPerDay = 86_400_000;
/** So many days without an open moment mean that there is none. */
const mostClosedDays = 800;
const mostDays = 100 * 366;

/**
 * The moment at which `lengthMs` have passed since `fromMs` on a clock that runs always (`wall`) or
 * only while the store is open (`opening`): the earliest such moment, so that what ends with the
 * shop's closing is due at closing time. A negative length counts back, to the latest such moment.
 * Times are UTC ms. Throws RuleInputError when the store opens too seldom for it.
 */
export function addInClock(
  fromMs: number,
  lengthMs: number,
  clock: DeadlineClock,
  calendar: StoreCalendar,
): number {
  switch (clock) {
    case 'wall':
      return fromMs + lengthMs;
    case 'opening':
      return lengthMs < 0
        ? countBack(fromMs, -lengthMs, calendar)
        : countOn(fromMs, lengthMs, calendar);
    default:
      return assertNever(clock);
  }
}

/**
 * How much of the time between two moments (UTC ms) a clock counts, in ms; negative when `toMs`
 * comes first. Throws RuleInputError when they lie more than a hundred years apart.
 */
export function elapsedInClock(
  fromMs: number,
  toMs: number,
  clock: DeadlineClock,
  calendar: StoreCalendar,
): number {
  if (clock === 'wall') return toMs - fromMs;
  if (toMs < fromMs) return -elapsedInClock(toMs, fromMs, clock, calendar);
  if (toMs - fromMs > mostDays * msPerDay) throw farApart();
  let elapsed = 0;
  for (let at = fromMs; at < toMs; at += msPerDay) {
    const spans = openSpans({ from: at, to: Math.min(toMs, at + msPerDay) }, calendar);
    for (const { from, to } of spans) elapsed += to - from;
  }
  return elapsed;
}

/** The frames of one day of the store (`day` counts from 1970-01-01), in UTC ms and in order. */
export function openFrames(day: number, calendar: StoreCalendar): Span[] {
  const frames: Span[] = [];
  // From the zones furthest ahead to those furthest behind.
  for (let at = (day - 1) * msPerDay; at < (day + 2) * msPerDay; at += msPerDay) {
    for (const span of openSpans({ from: at, to: at + msPerDay }, calendar)) {
      if (localDay(span.from, calendar.timeZone) !== day) continue;
      const last = frames.at(-1);
      if (last?.to === span.from) last.to = span.to;
      else frames.push(span);
    }
  }
  return frames;
}

/** A moment of closing is not open any more. */
export function isOpenAt(ms: number, calendar: StoreCalendar): boolean {
  return openSpans({ from: ms, to: ms + 1 }, calendar).length > 0;
}

/** The moment itself when the store is open, or when it opens next; null when it never does. */
export function nextOpening(ms: number, calendar: StoreCalendar): number | null {
  for (let day = 0; day < mostClosedDays; day += 1) {
    const at = ms + day * msPerDay;
    const [first] = openSpans({ from: at, to: at + msPerDay }, calendar);
    if (first) return first.from;
  }
  return null;
}

/**
 * Years of the store's calendar touched by a span whose public holidays nobody knows yet: neither
 * the package nor the corrections by hand. Times are UTC ms; at most the first hundred years.
 */
export function unknownYearsBetween(
  fromMs: number,
  toMs: number,
  { timeZone, holidays }: Pick<StoreCalendar, 'timeZone' | 'holidays'>,
): number[] {
  const first = yearAt(fromMs, timeZone);
  const last = Math.min(yearAt(toMs, timeZone), first + 99);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => !isYearKnown(year, holidays));
}

function yearAt(ms: number, timeZone: string): number {
  return Number.parseInt(localTimeText(ms, timeZone), 10);
}

function countOn(fromMs: number, lengthMs: number, calendar: StoreCalendar): number {
  if (lengthMs === 0) return fromMs;
  let left = lengthMs;
  return eachDay((day) => {
    const at = fromMs + day * msPerDay;
    const spans = openSpans({ from: at, to: at + msPerDay }, calendar);
    for (const { from, to } of spans) {
      if (left <= to - from) return { found: from + left };
      left -= to - from;
    }
    return { open: spans.length > 0 };
  });
}

function countBack(fromMs: number, lengthMs: number, calendar: StoreCalendar): number {
  let left = lengthMs;
  return eachDay((day) => {
    const at = fromMs - day * msPerDay;
    const spans = openSpans({ from: at - msPerDay, to: at }, calendar).reverse();
    for (const { from, to } of spans) {
      if (left <= to - from) return { found: to - left };
      left -= to - from;
    }
    return { open: spans.length > 0 };
  });
}

type Looked = { found: number } | { open: boolean };

/** Day by day until the moment is found; ends also where a store is closed for ever. */
function eachDay(look: (day: number) => Looked): number {
  let closedDays = 0;
  for (let day = 0; day < mostDays && closedDays < mostClosedDays; day += 1) {
    const looked = look(day);
    if ('found' in looked) return looked.found;
    closedDays = looked.open ? 0 : closedDays + 1;
  }
  throw new RuleInputError(
    'openingHours',
    '按现在的营业时间，门店一直不营业或营业太少，算不出到期时间。请店长在设置里核对营业时间。',
  );
}

function farApart(): RuleInputError {
  return new RuleInputError('to', '两个时刻相差一百年以上，请核对电脑的日期。');
}
