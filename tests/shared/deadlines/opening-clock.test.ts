import { describe, expect, it } from 'vitest';

import {
  addInClock,
  elapsedInClock,
  isOpenAt,
  nextOpening,
  openFrames,
  unknownYearsBetween,
} from '../../../shared/deadlines/opening-clock.ts';
import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';
import { localTimeText } from '../../../shared/domain/time-zone.ts';
import { shanghai, storeCalendar } from '../../support/store-calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const said = (ms: number, zone = 'Asia/Shanghai') => localTimeText(ms, zone);

const usual = storeCalendar({ day: '09:00-21:00' });
const lunch = storeCalendar({ day: '09:00-12:30 13:30-18:00' });
const weekdays = storeCalendar({ day: '09:00-18:00', saturday: '', sunday: '' });
const special = storeCalendar({
  day: '09:00-18:00',
  saturday: '',
  sunday: '',
  publicHolidays: '',
  makeUpDays: '10:00-16:00',
});

describe('TIME-5: time in opening hours', () => {
  it.each([
    ['within a day', usual, '2026-11-21 14:32', 2, '2026-11-21 16:32:00'],
    ['over night', usual, '2026-11-21 20:00', 2, '2026-11-22 10:00:00'],
    ['up to closing it is due at closing', usual, '2026-11-21 20:00', 1, '2026-11-21 21:00:00'],
    ['from before opening', usual, '2026-11-21 06:15', 1, '2026-11-21 10:00:00'],
    ['from after closing', usual, '2026-11-21 22:00', 1, '2026-11-22 10:00:00'],
    ['over the noon break', lunch, '2026-11-21 12:00', 1, '2026-11-21 14:00:00'],
    ['from within the noon break', lunch, '2026-11-21 12:45', 1, '2026-11-21 14:30:00'],
    ['over two breaks', lunch, '2026-11-21 12:00', 6, '2026-11-22 10:00:00'],
    ['over a weekend', weekdays, '2026-11-20 17:00', 2, '2026-11-23 10:00:00'],
    ['over the National Day week', special, '2026-09-30 17:00', 2, '2026-10-08 10:00:00'],
    ['on a make-up Saturday', special, '2026-10-09 17:00', 2, '2026-10-10 11:00:00'],
    ['over a make-up Saturday', special, '2026-10-09 17:00', 8, '2026-10-12 10:00:00'],
    [
      'holidays as weekdays when nothing is set',
      usual,
      '2026-10-01 20:00',
      2,
      '2026-10-02 10:00:00',
    ],
    ['back, over night', usual, '2026-11-22 09:30', -1, '2026-11-21 20:30:00'],
    [
      'back to opening, not to closing before',
      usual,
      '2026-11-22 10:00',
      -1,
      '2026-11-22 09:00:00',
    ],
    ['back over a weekend', weekdays, '2026-11-23 10:00', -2, '2026-11-20 17:00:00'],
    ['no time from a closed moment', usual, '2026-11-21 23:00', 0, '2026-11-21 23:00:00'],
  ])('%s', (_name, calendar, from, hours, due) => {
    expect(said(addInClock(shanghai(from), hours * hour, 'opening', calendar))).toBe(due);
  });

  it('counts milliseconds', () => {
    const due = addInClock(shanghai('2026-11-21 20:59'), minute + 1, 'opening', usual);
    expect(said(due)).toBe('2026-11-22 09:00:00.001');
  });

  it('runs through where a store is open round the clock', () => {
    const always = storeCalendar({ day: '00:00-24:00' });
    const from = shanghai('2026-11-21 14:32');
    expect(addInClock(from, 100 * hour, 'opening', always)).toBe(from + 100 * hour);
  });

  it('is real time in a wall clock, whatever the hours', () => {
    const from = shanghai('2026-11-21 20:00');
    expect(addInClock(from, 24 * hour, 'wall', usual)).toBe(from + 24 * hour);
  });

  it.each([
    ['within a frame', usual, '2026-11-21 10:00', '2026-11-21 11:00', 60],
    ['while it is closed', usual, '2026-11-21 21:00', '2026-11-22 09:00', 0],
    ['over night', usual, '2026-11-21 20:30', '2026-11-22 09:15', 45],
    ['over the noon break', lunch, '2026-11-21 12:00', '2026-11-21 14:00', 60],
    ['over a weekend', weekdays, '2026-11-20 17:00', '2026-11-23 09:30', 90],
    ['over a holiday week', special, '2026-09-30 17:30', '2026-10-08 09:30', 60],
    ['over a make-up Saturday', special, '2026-10-09 17:30', '2026-10-12 09:30', 7 * 60],
    ['backwards it is negative', usual, '2026-11-22 09:15', '2026-11-21 20:30', -45],
  ])('elapsed %s', (_name, calendar, from, to, minutes) => {
    const elapsed = elapsedInClock(shanghai(from), shanghai(to), 'opening', calendar);
    expect(elapsed / minute).toBe(minutes);
  });
});

describe('TIME-4: corrections by hand win', () => {
  it('a day off written by hand has the hours of holidays', () => {
    const holidays = { rest: ['2026-11-23'], work: [] };
    const due = addInClock(shanghai('2026-11-20 17:00'), 2 * hour, 'opening', {
      ...special,
      holidays,
    });
    expect(said(due)).toBe('2026-11-24 10:00:00');
  });

  it('a Saturday worked by hand has the hours of make-up days', () => {
    const holidays = { rest: [], work: ['2026-11-21'] };
    const due = addInClock(shanghai('2026-11-20 17:00'), 2 * hour, 'opening', {
      ...special,
      holidays,
    });
    expect(said(due)).toBe('2026-11-21 11:00:00');
  });

  it('a published holiday worked by hand is a usual day', () => {
    const holidays = { rest: [], work: ['2026-10-01'] };
    const due = addInClock(shanghai('2026-09-30 17:00'), 2 * hour, 'opening', {
      ...special,
      holidays,
    });
    expect(said(due)).toBe('2026-10-01 10:00:00');
  });

  it('a published make-up Saturday taken off by hand is a holiday', () => {
    const holidays = { rest: ['2026-10-10'], work: [] };
    const due = addInClock(shanghai('2026-10-09 17:00'), 2 * hour, 'opening', {
      ...special,
      holidays,
    });
    expect(said(due)).toBe('2026-10-12 10:00:00');
  });
});

describe('Zones that set their clock', () => {
  const zone = 'America/New_York';
  const night = storeCalendar({ day: '00:00-04:00', timeZone: zone });
  const hoursOn = (date: string, calendar = night) =>
    openFrames(dayOf(date), calendar).map(({ from, to }) => (to - from) / hour);

  it.each([
    ['2026-03-07', 4],
    ['2026-03-08', 3],
    ['2026-11-01', 5],
  ])('on %s a night frame of four hours lasts %d', (date, hours) => {
    expect(hoursOn(date)).toEqual([hours]);
  });

  it('a frame where the clock is set forward is not there', () => {
    expect(hoursOn('2026-03-08', storeCalendar({ day: '02:15-02:45', timeZone: zone }))).toEqual(
      [],
    );
  });

  it('a frame where the clock is set back comes twice', () => {
    expect(hoursOn('2026-11-01', storeCalendar({ day: '01:15-01:45', timeZone: zone }))).toEqual([
      0.5, 0.5,
    ]);
  });

  it('a date that the zone left out has no frames', () => {
    const apia = storeCalendar({ day: '09:00-18:00', timeZone: 'Pacific/Apia' });
    expect(['2011-12-29', '2011-12-30', '2011-12-31'].map((date) => hoursOn(date, apia))).toEqual([
      [9],
      [],
      [9],
    ]);
  });

  it('the lost hour is not counted over the night it is lost', () => {
    const from = Date.parse('2026-03-08T01:30:00-05:00');
    const due = addInClock(from, hour, 'opening', night);
    expect(said(due, zone)).toBe('2026-03-08 03:30:00');
  });
});

describe('When a store is open', () => {
  it.each([
    ['2026-11-21 08:59:59.999', false],
    ['2026-11-21 09:00', true],
    ['2026-11-21 20:59:59.999', true],
    ['2026-11-21 21:00', false],
  ])('at %s: %s', (at, open) => {
    expect(isOpenAt(shanghai(at), usual)).toBe(open);
  });

  it.each([
    ['2026-11-21 14:32', '2026-11-21 14:32:00'],
    ['2026-11-21 21:00', '2026-11-22 09:00:00'],
  ])('after %s it opens at %s', (at, opening) => {
    expect(said(nextOpening(shanghai(at), usual) ?? 0)).toBe(opening);
  });

  it('a store that is closed for ever never opens', () => {
    expect(nextOpening(shanghai('2026-11-21 14:32'), storeCalendar({ day: '' }))).toBeNull();
  });

  it.each([1, -1])(
    'counting in a store that is closed for ever is refused in words (%d h)',
    (h) => {
      const count = () =>
        addInClock(shanghai('2026-11-21 14:32'), h * hour, 'opening', storeCalendar({ day: '' }));
      expect(count).toThrow(RuleInputError);
    },
  );

  it('two moments more than a hundred years apart are refused in words', () => {
    const count = () =>
      elapsedInClock(shanghai('2026-11-21 14:32'), shanghai('2200-01-01 00:00'), 'opening', usual);
    expect(count).toThrow('请核对电脑的日期');
  });

  it('the frames of a day come in order, in UTC', () => {
    expect(openFrames(dayOf('2026-11-21'), lunch)).toEqual([
      { from: shanghai('2026-11-21 09:00'), to: shanghai('2026-11-21 12:30') },
      { from: shanghai('2026-11-21 13:30'), to: shanghai('2026-11-21 18:00') },
    ]);
  });
});

describe('Years whose public holidays nobody knows', () => {
  const between = (from: string, to: string, holidays?: { rest: string[]; work: string[] }) =>
    unknownYearsBetween(shanghai(from), shanghai(to), {
      timeZone: 'Asia/Shanghai',
      ...(holidays ? { holidays } : {}),
    });

  it('are said, each once', () => {
    expect(between('2026-12-31 23:59:59.999', '2028-01-01 00:00')).toEqual([2027, 2028]);
  });

  it('are those of the store, not of UTC', () => {
    expect(between('2026-12-30 00:00', '2027-01-01 00:00')).toEqual([2027]);
  });

  it('are known once the store has written days off by hand', () => {
    const holidays = { rest: ['2027-01-01'], work: [] };
    expect(between('2026-12-30 00:00', '2028-01-02 00:00', holidays)).toEqual([2028]);
  });
});
