import { offsetAt } from '../domain/time-zone.ts';
import { framesOn } from './store-calendar.ts';
import type { StoreCalendar } from './store-calendar.ts';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** UTC ms; `to` is the first moment after it. */
export interface Span {
  from: number;
  to: number;
}

/**
 * When the store is open within a span of at most a day, in order. Open is every moment whose wall
 * clock stands in a frame of that date: a frame that lies where the clock is set forward has no
 * such moment, one that lies where it is set back has them twice.
 */
export function openSpans({ from, to }: Span, calendar: StoreCalendar): Span[] {
  return evenStretches(from, to, calendar.timeZone).flatMap((stretch) => {
    const { offset } = stretch;
    const first = Math.floor((stretch.from + offset) / msPerDay);
    const last = Math.floor((stretch.to - 1 + offset) / msPerDay);
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return days.flatMap((day) => {
      const midnight = day * msPerDay - offset;
      return framesOn(day, calendar)
        .map(({ fromMinute, toMinute }) => ({
          from: Math.max(stretch.from, midnight + fromMinute * msPerMinute),
          to: Math.min(stretch.to, midnight + toMinute * msPerMinute),
        }))
        .filter((span) => span.from < span.to);
    });
  });
}

interface Stretch extends Span {
  offset: number;
}

/** Cut where the zone sets its clock; no zone does that twice within a day. */
function evenStretches(from: number, to: number, zone: string): Stretch[] {
  if (from >= to) return [];
  const offset = offsetAt(from, zone);
  const later = offsetAt(to - 1, zone);
  if (offset === later) return [{ from, to, offset }];
  let before = from;
  let after = to - 1;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, zone) === offset) before = middle;
    else after = middle;
  }
  return [
    { from, to: after, offset },
    { from: after, to, offset: later },
  ];
}
