import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  addInClock,
  elapsedInClock,
  isOpenAt,
  nextOpening,
} from '../../../shared/deadlines/opening-clock.ts';
import type { StoreCalendar } from '../../../shared/deadlines/opening-clock.ts';
import { resumedDueAt } from '../../../shared/deadlines/pause.ts';
import type { OpeningFrame } from '../../../shared/domain/service-settings.ts';
import { dateAfter, referenceClock } from '../../support/reference-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'UTC'];
/** Around what changes the hours: holidays, make-up days, and clocks set forward and back. */
const starts = ['2026-02-12', '2026-03-05', '2026-03-27', '2026-09-28', '2026-10-02', '2026-10-23'];

const dayFrames = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 6 })
  .map((halves) => [...halves].sort((one, other) => one - other))
  .map((halves) =>
    Array.from({ length: Math.floor(halves.length / 2) }, (_, at): OpeningFrame => ({
      fromMinute: (halves[2 * at] ?? 0) * 30,
      toMinute: (halves[2 * at + 1] ?? 0) * 30,
    })),
  );
const somewhenOpen = fc
  .array(dayFrames, { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((frames) => frames.length > 0));

const stores = fc.constantFrom(...starts).chain((start) => {
  const dates = fc.uniqueArray(
    fc.nat({ max: 15 }).map((days) => dateAfter(start, days)),
    { maxLength: 3 },
  );
  return fc.record({
    fromMs: fc
      .nat({ max: 5 * 24 * 60 })
      .map((at) => Date.parse(`${start}T00:00:00Z`) + at * minute),
    calendar: fc.record({
      timeZone: fc.constantFrom(...zones),
      openingHours: fc.record({
        week: somewhenOpen,
        publicHolidays: fc.option(dayFrames),
        makeUpDays: fc.option(dayFrames),
      }),
      holidays: fc.record({ rest: dates, work: dates }),
    }),
  });
});
const spans = fc.nat({ max: 20 * 60 });

test('adding and elapsing are as a reference counts them minute by minute', () => {
  fc.assert(
    fc.property(stores, spans, ({ fromMs, calendar }, minutes) => {
      const reference = referenceClock(calendar, published);
      const due = addInClock(fromMs, minutes * minute, 'opening', calendar);
      expect(due).toBe(reference.add(fromMs, minutes));
      const to = fromMs + minutes * minute * 3;
      expect(elapsedInClock(fromMs, to, 'opening', calendar)).toBe(reference.elapsed(fromMs, to));
    }),
    { numRuns: 60 },
  );
});

const moments = fc.record({ store: stores, ms: fc.nat({ max: 1_000_000_000 }) });

function check(property: (calendar: StoreCalendar, fromMs: number, ms: number) => void): void {
  fc.assert(
    fc.property(moments, fc.nat({ max: minute - 1 }), ({ store, ms }, odd) => {
      property(store.calendar, store.fromMs + odd, ms);
    }),
    { numRuns: 150 },
  );
}

test('what was added is what has elapsed', () => {
  check((calendar, fromMs, ms) => {
    const due = addInClock(fromMs, ms, 'opening', calendar);
    expect(elapsedInClock(fromMs, due, 'opening', calendar)).toBe(ms);
  });
});

test('a millisecond before the due time less has elapsed: it is the earliest such moment', () => {
  check((calendar, fromMs, ms) => {
    const due = addInClock(fromMs, ms + 1, 'opening', calendar);
    expect(elapsedInClock(fromMs, due - 1, 'opening', calendar)).toBe(ms);
  });
});

test('counting back undoes counting on, but for closed time', () => {
  check((calendar, fromMs, ms) => {
    const due = addInClock(fromMs, ms, 'opening', calendar);
    const back = addInClock(due, -ms, 'opening', calendar);
    expect([back >= fromMs, elapsedInClock(fromMs, back, 'opening', calendar)]).toEqual([true, 0]);
  });
});

test('two spans one after the other are as long as their sum', () => {
  check((calendar, fromMs, ms) => {
    const first = addInClock(fromMs, Math.floor(ms / 3), 'opening', calendar);
    const second = addInClock(first, ms - Math.floor(ms / 3), 'opening', calendar);
    expect(second).toBe(addInClock(fromMs, ms, 'opening', calendar));
  });
});

test('the store is open when it opens next, and not in between', () => {
  check((calendar, fromMs) => {
    const opening = nextOpening(fromMs, calendar) ?? 0;
    expect(isOpenAt(opening, calendar)).toBe(true);
    expect(elapsedInClock(fromMs, opening, 'opening', calendar)).toBe(0);
  });
});

test.each(['opening', 'wall'] as const)(
  'a pause moves the due time by exactly what its %s clock counts of it (TIME-5)',
  (clock) => {
    check((calendar, fromMs, ms) => {
      const dueAt = addInClock(fromMs, 10 * hour, clock, calendar);
      const deadline = { clock, dueAt, pausedAt: fromMs };
      const resumed = resumedDueAt(deadline, fromMs + ms, calendar);
      expect(elapsedInClock(dueAt, resumed, clock, calendar)).toBe(
        elapsedInClock(fromMs, fromMs + ms, clock, calendar),
      );
    });
  },
);

test('however often it is paused, as much time is left as before (TIME-5)', () => {
  const pauses = fc.array(fc.record({ runs: fc.nat({ max: 3 }), waits: fc.nat({ max: 60 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(stores, pauses, ({ fromMs, calendar }, all) => {
      const length = 20 * hour;
      let [at, dueAt] = [fromMs, addInClock(fromMs, length, 'opening', calendar)];
      let ran = 0;
      for (const { runs, waits } of all) {
        at = addInClock(at, runs * hour, 'opening', calendar);
        ran += runs * hour;
        const end = at + waits * hour;
        dueAt = resumedDueAt({ clock: 'opening', dueAt, pausedAt: at }, end, calendar);
        at = end;
      }
      expect(elapsedInClock(at, dueAt, 'opening', calendar)).toBe(length - ran);
    }),
    { numRuns: 100 },
  );
});
