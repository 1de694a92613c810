import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isOpenAt, type StoreCalendar } from '../../../shared/deadlines/opening-clock.ts';
import {
  remindersNow,
  reminderWhen,
  type Announceable,
  type ToldDeadlines,
} from '../../../shared/deadlines/reminders.ts';
import { defaultServiceSettings } from '../../../shared/domain/service-settings.ts';

const minute = 60_000;
const hour = 60 * minute;
const everyMs = 15 * minute;
const nobodyTold: ToldDeadlines = new Map();

/** Open from 9:00 to 21:00 every day. */
const calendar: StoreCalendar = {
  timeZone: 'Asia/Shanghai',
  openingHours: defaultServiceSettings.openingHours,
};

/** On 2026-11-21, by the wall clock of the store. */
const at = (hours: number, minutes = 0): number => Date.UTC(2026, 10, 21, hours - 8, minutes);

const call = (dueAt: number): Announceable => ({ deadlineId: 'call', dueAt });

/** Whether it is told at each of the looks, one after the other, while nobody takes it. */
function toldAt(dueAt: number, looks: readonly number[]): boolean[] {
  let told = nobodyTold;
  return looks.map((now) => {
    const decided = remindersNow([call(dueAt)], told, { now, calendar, everyMs });
    told = decided.told;
    return decided.tell.length > 0;
  });
}

describe('a deadline due at 11:00 that nobody takes', () => {
  const looks: [string, number[], boolean[]][] = [
    ['is told when its warning time has come', [at(10)], [true]],
    ['is not told again before it is due', [at(10), at(10, 1), at(10, 59)], [true, false, false]],
    [
      'is told when it is due, one millisecond before not',
      [at(10), at(11) - 1, at(11)],
      [true, false, true],
    ],
    [
      'is told when due, though it was warned of a minute before',
      [at(10, 59), at(11)],
      [true, true],
    ],
    [
      'is told again when the interval has passed, not a millisecond before',
      [at(11), at(11, 15) - 1, at(11, 15)],
      [true, false, true],
    ],
    [
      'is told again and again',
      [at(11), at(11, 15), at(11, 30), at(11, 45)],
      [true, true, true, true],
    ],
    [
      'keeps quiet after closing and is told at opening',
      [at(20, 59), at(21), at(23), at(24 + 8, 59), at(24 + 9)],
      [true, false, false, false, true],
    ],
    ['is told at once when the first look is long after', [at(17, 23)], [true]],
    [
      'is told within the interval when the clock of the PC is set back',
      [at(18), at(12), at(12, 14), at(12, 15)],
      [true, false, false, true],
    ],
  ];
  test.each(looks)('%s', (_, times, expected) => {
    expect(toldAt(at(11), times)).toEqual(expected);
  });
});

test('what falls due at night is told at opening', () => {
  expect(toldAt(at(2), [at(1), at(2), at(8, 59), at(9)])).toEqual([false, false, false, true]);
});

test('a due time that was moved is warned of anew', () => {
  const first = remindersNow([call(at(11))], nobodyTold, { now: at(10), calendar, everyMs });
  const moved = remindersNow([call(at(14))], first.told, { now: at(13), calendar, everyMs });
  expect(moved.tell).toHaveLength(1);
});

test('a due time that was moved by a little is not told twice within the interval', () => {
  const first = remindersNow([call(at(11))], nobodyTold, { now: at(10), calendar, everyMs });
  const moved = remindersNow([call(at(11, 5))], first.told, { now: at(10, 5), calendar, everyMs });
  expect(moved.tell).toEqual([]);
});

test('one that was taken and soon given back is not told again before the interval has passed', () => {
  const given = { calendar, everyMs };
  const first = remindersNow([call(at(11))], nobodyTold, { now: at(11), ...given });
  const taken = remindersNow([], first.told, { now: at(11, 1), ...given });
  const back = remindersNow([call(at(11))], taken.told, { now: at(11, 2), ...given });
  const later = remindersNow([call(at(11))], back.told, { now: at(11, 15), ...given });
  expect([back.tell.length, later.tell.length]).toEqual([0, 1]);
});

test('what nobody must be told of any more is forgotten', () => {
  const first = remindersNow([call(at(11))], nobodyTold, { now: at(11), calendar, everyMs });
  const later = remindersNow([], first.told, { now: at(12), calendar, everyMs });
  expect([first.told.size, later.told.size]).toEqual([1, 0]);
});

test('several are told together, in the order given', () => {
  const all = ['a', 'b', 'c'].map((deadlineId) => ({ deadlineId, dueAt: at(11) }));
  const { tell } = remindersNow(all, nobodyTold, { now: at(12), calendar, everyMs });
  expect(tell).toEqual(all);
});

describe('how it stands', () => {
  test.each([
    ['one millisecond before the due time it is soon', at(11) - 1, 'soon'],
    ['at the due time it is due', at(11), 'due'],
    ['within the minute it is still due', at(11, 1) - 1, 'due'],
    ['then it is late', at(11, 1), 'late'],
  ] as const)('%s', (_, now, expected) => {
    expect(reminderWhen(at(11), now)).toBe(expected);
  });
});

describe('whatever falls due and whenever it is looked', () => {
  const closedOn = [
    { fromMinute: 9 * 60, toMinute: 12 * 60 },
    { fromMinute: 14 * 60, toMinute: 20 * 60 },
  ];
  const siesta: StoreCalendar = {
    timeZone: 'Asia/Shanghai',
    openingHours: {
      ...defaultServiceSettings.openingHours,
      week: [closedOn, closedOn, closedOn, closedOn, closedOn, [], closedOn],
    },
  };
  const start = at(0);
  const course = fc.record({
    every: fc.integer({ min: 5, max: 120 }).map((minutes) => minutes * minute),
    deadlines: fc.array(
      fc.record({
        dueAt: fc.integer({ min: 0, max: 72 * 60 }),
        warnMs: fc.integer({ min: 0, max: 6 * hour }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    steps: fc.array(fc.integer({ min: 1, max: 90 * minute }), { minLength: 1, maxLength: 150 }),
  });

  interface Telling {
    id: string;
    at: number;
    dueAt: number;
  }

  /** Every look and what was told at it. */
  function runOf({
    every,
    deadlines,
    steps,
  }: typeof course extends fc.Arbitrary<infer T> ? T : never) {
    const all = deadlines.map(({ dueAt, warnMs }, index) => ({
      deadlineId: String(index),
      dueAt: start + dueAt * minute,
      warnAt: start + dueAt * minute - warnMs,
    }));
    let told = nobodyTold;
    let now = start;
    const tellings: Telling[] = [];
    const looks: { now: number; listed: typeof all; told: ToldDeadlines }[] = [];
    for (const step of steps) {
      now += step;
      const moment = now;
      const listed = all.filter(({ warnAt }) => warnAt <= moment);
      const decided = remindersNow(listed, told, { now, calendar: siesta, everyMs: every });
      told = decided.told;
      looks.push({ now, listed, told });
      tellings.push(
        ...decided.tell.map(({ deadlineId: id, dueAt }) => ({ id, at: moment, dueAt })),
      );
    }
    return { tellings, looks };
  }

  test('nothing is told while the store is closed', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { tellings } = runOf(given);
        expect(tellings.filter((each) => !isOpenAt(each.at, siesta))).toEqual([]);
      }),
    );
  });

  test('nothing is told twice within the interval, but once more when it falls due', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { tellings } = runOf(given);
        const tooSoon = tellings.filter((each, index) =>
          tellings
            .slice(0, index)
            .some(
              (before) =>
                before.id === each.id &&
                each.at - before.at < given.every &&
                !(before.at < each.dueAt && each.at >= each.dueAt),
            ),
        );
        expect(tooSoon).toEqual([]);
      }),
    );
  });

  test('at every look while the store is open, all that is near was told, and all that is due since it is due', () => {
    fc.assert(
      fc.property(course, (given) => {
        const untold = runOf(given).looks.filter(
          ({ now, listed, told }) =>
            isOpenAt(now, siesta) &&
            listed.some(({ deadlineId, dueAt }) => {
              const last = told.get(deadlineId);
              return last === undefined || (now >= dueAt && last.at < dueAt);
            }),
        );
        expect(untold).toEqual([]);
      }),
    );
  });

  test('at every look while the store is open, what is late was told within the interval', () => {
    fc.assert(
      fc.property(course, (given) => {
        const silent = runOf(given).looks.filter(
          ({ now, listed, told }) =>
            isOpenAt(now, siesta) &&
            listed.some(
              ({ deadlineId, dueAt }) =>
                now >= dueAt && now - (told.get(deadlineId)?.at ?? 0) >= given.every,
            ),
        );
        expect(silent).toEqual([]);
      }),
    );
  });
});
