import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import {
  addWorkingDays,
  isCalendarYearKnown,
  withinDays,
  withinHours,
} from '../../../shared/domain/calendar.ts';
import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';

const shanghai = { timeZone: 'Asia/Shanghai', extendOverHolidays: false };
const extended = { ...shanghai, extendOverHolidays: true };

describe('TIME-1: within hours', () => {
  const from = '2026-11-19T12:20:00+08:00';

  it.each([
    ['2026-11-19T12:20:00+08:00', true],
    ['2026-11-21T12:19:59.999+08:00', true],
    ['2026-11-21T12:20:00+08:00', true],
    ['2026-11-21T04:20:00Z', true],
    ['2026-11-21T12:20:00.001+08:00', false],
    ['2026-11-20T20:20:00.001-08:00', false],
  ])('48 hours from 12:20 on the 19th: at %s it is %s', (now, expected) => {
    expect(withinHours(from, 48, now)).toBe(expected);
  });

  it('none are just the moment itself', () => {
    expect([withinHours(from, 0, from), withinHours(from, 0, '2026-11-19T04:20:00.001Z')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('TIME-2: within days of the calendar', () => {
  it.each([
    [
      'bought on the 1st: the 8th 23:59:59',
      '2026-11-01T10:00:00+08:00',
      '2026-11-08T23:59:59+08:00',
      true,
    ],
    ['to the last millisecond', '2026-11-01T10:00:00+08:00', '2026-11-08T23:59:59.999+08:00', true],
    ['the 9th is out', '2026-11-01T10:00:00+08:00', '2026-11-09T00:00:00+08:00', false],
    [
      'bought at the first moment of the day',
      '2026-11-01T00:00:00+08:00',
      '2026-11-08T23:59:59.999+08:00',
      true,
    ],
    [
      'bought at the last moment of the day',
      '2026-11-01T23:59:59.999+08:00',
      '2026-11-09T00:00:00+08:00',
      false,
    ],
    [
      'given in another offset: the 31st there, the 1st in the store',
      '2026-10-31T20:00:00-04:00',
      '2026-11-08T15:59:59Z',
      true,
    ],
    [
      'over the end of a leap February',
      '2028-02-25T10:00:00+08:00',
      '2028-03-03T23:59:59+08:00',
      true,
    ],
    ['over the end of a year', '2026-12-30T10:00:00+08:00', '2027-01-07T00:00:00+08:00', false],
  ])('7 days, %s', (_text, from, now, expected) => {
    expect(withinDays(from, 7, now, shanghai)).toBe(expected);
  });

  it.each([
    [
      'America/New_York',
      'clocks go back in between',
      '2026-10-28T12:00:00-04:00',
      '2026-11-04T23:59:59.999-05:00',
      '2026-11-05T00:00:00-05:00',
    ],
    [
      'America/New_York',
      'clocks go forward in between',
      '2026-03-05T12:00:00-05:00',
      '2026-03-12T23:59:59.999-04:00',
      '2026-03-13T00:00:00-04:00',
    ],
    [
      'America/Sao_Paulo',
      'the day after has no midnight',
      '2018-10-27T12:00:00-03:00',
      '2018-11-03T23:59:59.999-03:00',
      '2018-11-04T01:00:00-02:00',
    ],
    [
      'America/Nuuk',
      'the last day has no last hour',
      '2024-03-23T12:00:00-02:00',
      '2024-03-30T22:59:59.999-02:00',
      '2024-03-31T00:00:00-01:00',
    ],
    [
      'Pacific/Apia',
      'a date was left out',
      '2011-12-24T12:00:00-10:00',
      '2011-12-31T23:59:59.999+14:00',
      '2012-01-01T00:00:00+14:00',
    ],
    [
      'Pacific/Kiritimati',
      'far ahead of UTC',
      '2026-11-01T00:00:00+14:00',
      '2026-11-08T23:59:59.999+14:00',
      '2026-11-09T00:00:00+14:00',
    ],
    [
      'Asia/Kathmandu',
      'three quarters of an hour',
      '2026-11-01T00:00:00+05:45',
      '2026-11-08T23:59:59.999+05:45',
      '2026-11-09T00:00:00+05:45',
    ],
  ])('7 days in %s, %s', (timeZone, _text, from, lastMoment, after) => {
    const settings = { ...shanghai, timeZone };
    expect([
      withinDays(from, 7, lastMoment, settings),
      withinDays(from, 7, after, settings),
    ]).toEqual([true, false]);
  });

  it('0 days are the rest of the day', () => {
    const from = '2026-11-01T10:00:00+08:00';
    const at = (now: string) => withinDays(from, 0, now, shanghai);
    expect([at('2026-11-01T23:59:59.999+08:00'), at('2026-11-02T00:00:00+08:00')]).toEqual([
      true,
      false,
    ]);
  });

  it('is what the dates on the wall say, in any zone', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Pacific/Apia',
      'Asia/Beirut',
    );
    const moment = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2030, 0) });
    const span = fc.integer({ min: 0, max: 20 * 86_400_000 });
    fc.assert(
      fc.property(zones, moment, span, fc.nat(15), (timeZone, from, length, days) => {
        const wall = new Intl.DateTimeFormat('en-CA', { timeZone });
        const dateOf = (ms: number) => Date.parse(`${wall.format(ms)}T00:00:00Z`) / 86_400_000;
        const [start, now] = [from, from + length].map((ms) => new Date(ms).toISOString());
        expect(withinDays(start ?? '', days, now ?? '', { ...shanghai, timeZone })).toBe(
          dateOf(from + length) - dateOf(from) <= days,
        );
      }),
    );
  });
});

describe('TIME-3: a period that would end on a rest day', () => {
  it.each([
    [
      'Saturday: to the end of Monday',
      '2026-11-07T10:00:00+08:00',
      '2026-11-16T23:59:59.999+08:00',
      true,
    ],
    ['Saturday: Tuesday is out', '2026-11-07T10:00:00+08:00', '2026-11-17T00:00:00+08:00', false],
    ['a weekday is not moved', '2026-11-05T10:00:00+08:00', '2026-11-13T00:00:00+08:00', false],
    [
      '1 October: over the whole National Day week',
      '2026-09-24T10:00:00+08:00',
      '2026-10-08T23:59:59.999+08:00',
      true,
    ],
    ['1 October: the 9th is out', '2026-09-24T10:00:00+08:00', '2026-10-09T00:00:00+08:00', false],
    [
      'a Saturday that is made up for (10 October) is a working day',
      '2026-10-03T10:00:00+08:00',
      '2026-10-11T00:00:00+08:00',
      false,
    ],
  ])('%s', (_text, from, now, expected) => {
    expect(withinDays(from, 7, now, extended)).toBe(expected);
  });

  it('is not moved when the store has it off', () => {
    expect(withinDays('2026-11-07T10:00:00+08:00', 7, '2026-11-15T00:00:00+08:00', shanghai)).toBe(
      false,
    );
  });

  it('follows the corrections by hand', () => {
    const holidays = { rest: ['2026-11-16'], work: ['2026-11-15'] };
    const within = (now: string) =>
      withinDays('2026-11-07T10:00:00+08:00', 7, now, { ...extended, holidays });
    expect([within('2026-11-15T23:59:59+08:00'), within('2026-11-16T00:00:00+08:00')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('TIME-4: working days', () => {
  it.each([
    ['the next day', '2026-11-17T10:00:00+08:00', 1, '2026-11-18'],
    ['over a weekend', '2026-11-20T10:00:00+08:00', 1, '2026-11-23'],
    ['five are a week', '2026-11-20T10:00:00+08:00', 5, '2026-11-27'],
    ['over National Day, with the make-up Saturday', '2026-09-30T10:00:00+08:00', 3, '2026-10-10'],
    ['over the Spring Festival', '2026-02-13T10:00:00+08:00', 2, '2026-02-24'],
    ['from a Saturday', '2026-11-21T10:00:00+08:00', 1, '2026-11-23'],
    ['counting back', '2026-11-23T10:00:00+08:00', -1, '2026-11-20'],
    ['counting back over National Day', '2026-10-08T00:00:00+08:00', -1, '2026-09-30'],
    ['five back before a visit', '2026-11-30T09:00:00+08:00', -5, '2026-11-23'],
    ['none: the day itself', '2026-11-21T10:00:00+08:00', 0, '2026-11-21'],
    ['the store’s day, not that of the offset', '2026-11-16T20:00:00-04:00', 1, '2026-11-18'],
  ])('%s', (_text, from, days, date) => {
    const settings = { timeZone: 'Asia/Shanghai' };
    expect(addWorkingDays(from, days, settings)).toBe(`${date}T23:59:59.999+08:00`);
  });

  it('follow the corrections by hand', () => {
    const holidays = { rest: ['2026-11-23', '2026-10-10'], work: ['2026-11-22'] };
    const settings = { timeZone: 'Asia/Shanghai', holidays };
    expect(
      ['2026-11-20T10:00:00+08:00', '2026-10-09T10:00:00+08:00'].map((from) =>
        addWorkingDays(from, 2, settings),
      ),
    ).toEqual(['2026-11-24T23:59:59.999+08:00', '2026-10-13T23:59:59.999+08:00']);
  });

  it.each([
    [
      'a Friday that the zone left out is none (the Saturday was made up for)',
      'Pacific/Apia',
      '2011-12-29T10:00:00-10:00',
      1,
      '2011-12-31',
    ],
    [
      'on the day the clocks go forward',
      'America/New_York',
      '2026-03-06T10:00:00-05:00',
      1,
      '2026-03-09',
    ],
  ])('%s', (_text, timeZone, from, days, date) => {
    expect(addWorkingDays(from, days, { timeZone }).slice(0, 23)).toBe(`${date}T23:59:59.999`);
  });

  it('there and back again leads to a day not after the first', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2026, 10) });
    const settings = { timeZone: 'Asia/Shanghai' };
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), (ms, days) => {
        const there = addWorkingDays(new Date(ms).toISOString(), days, settings);
        const back = addWorkingDays(there, -days, settings);
        expect(Date.parse(addWorkingDays(back, days, settings))).toBe(Date.parse(there));
      }),
    );
  });
});

describe('the calendar', () => {
  it.each([
    [2003, false],
    [2004, true],
    [2026, true],
    [2099, false],
  ])('of %i is known: %s', (year, known) => {
    expect(isCalendarYearKnown(year)).toBe(known);
  });

  it('of a year that is not known has its weekends and the corrections', () => {
    const settings = { timeZone: 'Asia/Shanghai', holidays: { rest: ['2099-01-01'], work: [] } };
    expect(addWorkingDays('2098-12-31T10:00:00+08:00', 1, settings)).toBe(
      '2099-01-02T23:59:59.999+08:00',
    );
  });
});

describe('the zone that the PC is set to', () => {
  // dayjs's zone plugin and the functions of chinese-days both go through it, and come out an hour
  // or a day off: only the store's zone may count.
  const pcZone = process.env['TZ'] ?? 'UTC';
  afterEach(() => {
    process.env['TZ'] = pcZone;
  });

  it.each(['UTC', 'America/New_York', 'America/Nuuk', 'Pacific/Apia', 'Asia/Shanghai'])(
    'changes nothing (%s)',
    (zone) => {
      process.env['TZ'] = zone;
      expect([
        addWorkingDays('2026-09-30T10:00:00+08:00', 1, shanghai),
        // 23:30 on this day is left out in Nuuk.
        withinDays('2024-03-23T10:00:00+08:00', 7, '2024-03-30T23:30:00+08:00', shanghai),
        withinDays('2024-03-23T10:00:00+08:00', 7, '2024-03-31T00:00:00+08:00', shanghai),
      ]).toEqual(['2026-10-08T23:59:59.999+08:00', true, false]);
    },
  );
});

describe('what the calendar refuses', () => {
  const from = '2026-11-01T10:00:00+08:00';
  const now = '2026-11-02T10:00:00+08:00';
  const zone = { timeZone: 'Asia/Shanghai' };

  it.each<[string, string, () => unknown]>([
    ['no offset', 'from', () => withinHours('2026-11-01T10:00:00', 1, now)],
    ['no time', 'now', () => withinHours(from, 1, '2026-11-02')],
    ['a start in the future (TIME-7)', 'from', () => withinHours(now, 1, from)],
    ['a start in the future (TIME-7)', 'from', () => withinDays(now, 1, from, shanghai)],
    ['hours that are no number', 'hours', () => withinHours(from, Number.NaN, now)],
    ['hours below 0', 'hours', () => withinHours(from, -1, now)],
    ['half a day', 'days', () => withinDays(from, 0.5, now, shanghai)],
    ['days below 0', 'days', () => withinDays(from, -1, now, shanghai)],
    ['half a working day', 'days', () => addWorkingDays(from, 0.5, zone)],
    ['working days without end', 'days', () => addWorkingDays(from, Infinity, zone)],
    ['an unknown zone', 'settings.timeZone', () => addWorkingDays(from, 1, { timeZone: 'Mars' })],
    [
      'an unknown zone',
      'settings.timeZone',
      () => withinDays(from, 1, now, { ...shanghai, timeZone: '' }),
    ],
    [
      'a holiday that is no date',
      'settings.holidays.rest[0]',
      () => addWorkingDays(from, 1, { ...zone, holidays: { rest: ['1 Oct'], work: [] } }),
    ],
  ])('%s', (_text, path, act) => {
    expect(act).toThrow(expect.objectContaining({ name: 'RuleInputError', path }));
    expect(act).toThrow(RuleInputError);
  });

  it('names both times when the start lies in the future (TIME-7)', () => {
    expect(() => withinHours(now, 1, from)).toThrow(
      `起算时间 ${now} 晚于当前时间 ${from}，请核对。`,
    );
  });
});
