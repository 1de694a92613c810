import { describe, expect, test } from 'vitest';

import { dueTimesOf } from '../../../shared/deadlines/due-time.ts';
import type { DueTimes } from '../../../shared/deadlines/due-time.ts';
import { pauseEnd, resumedDueAt } from '../../../shared/deadlines/pause.ts';
import type { DeadlineClock } from '../../../shared/domain/service-settings.ts';
import { defaultServiceSettings } from '../../../shared/domain/service-settings.ts';
import { localTimeText } from '../../../shared/domain/time-zone.ts';
import type { DeadlineDescription } from '../../../shared/procedures/deadline-description.ts';
import { shanghai, storeCalendar } from '../../support/store-calendar.ts';

const hour = 3_600_000;
const said = (ms: number, zone = 'Asia/Shanghai') => localTimeText(ms, zone);
const special = storeCalendar({
  day: '09:00-18:00',
  saturday: '',
  sunday: '',
  publicHolidays: '',
  makeUpDays: '10:00-16:00',
});

const plain: DeadlineDescription = {
  id: 'plain',
  title: '一件事',
  rule: 'REP-3',
  kind: 'work',
  startedBy: ['begin'],
  length: { kind: 'ms', ms: 4 * hour },
  clock: () => 'opening',
  warnMs: hour,
  fulfilledBy: ['do'],
  tells: ['serviceAgent'],
  escalatesTo: [],
  pausable: true,
};

function timesOf(changes: Partial<DeadlineDescription>, now: string, calendar = special) {
  const step = {
    action: 'begin',
    input: null,
    request: null,
    record: null,
    requestedAt: shanghai('2026-11-01 10:00'),
    now: shanghai(now),
  };
  return dueTimesOf({ ...plain, ...changes }, step, defaultServiceSettings, calendar);
}

function saidTimes(times: DueTimes | null) {
  return times && { due: said(times.dueAt), warn: said(times.warnAt) };
}

describe('When a deadline is due and announced', () => {
  test.each([
    ['within a day', '2026-11-20 10:00', '2026-11-20 14:00:00', '2026-11-20 13:00:00'],
    ['over a weekend', '2026-11-20 16:00', '2026-11-23 11:00:00', '2026-11-23 10:00:00'],
    ['announced on Friday', '2026-11-20 14:30', '2026-11-23 09:30:00', '2026-11-20 17:30:00'],
    ['over holidays', '2026-09-30 16:00', '2026-10-08 11:00:00', '2026-10-08 10:00:00'],
    ['into a make-up Saturday', '2026-10-09 15:00', '2026-10-10 11:00:00', '2026-10-10 10:00:00'],
    ['announced on it', '2026-10-10 12:30', '2026-10-12 09:30:00', '2026-10-10 15:30:00'],
  ])('in opening hours %s', (_name, now, due, warn) => {
    expect(saidTimes(timesOf({}, now))).toEqual({ due, warn });
  });

  test('in wall-clock time weekends count, and the warning too', () => {
    expect(saidTimes(timesOf({ clock: () => 'wall' }, '2026-11-20 22:30'))).toEqual({
      due: '2026-11-21 02:30:00',
      warn: '2026-11-21 01:30:00',
    });
  });

  test('it is never announced before it starts', () => {
    expect(saidTimes(timesOf({ warnMs: 9 * hour }, '2026-11-20 10:00'))?.warn).toBe(
      '2026-11-20 10:00:00',
    );
  });

  test('one that starts in the past may be late at once, and is not announced after it is due', () => {
    const times = timesOf({ from: ({ requestedAt }) => requestedAt }, '2026-11-20 10:00');
    expect(saidTimes(times)).toEqual({ due: '2026-11-02 13:00:00', warn: '2026-11-02 12:00:00' });
  });

  test('its length may be what the case has frozen', () => {
    const ms = ({ repairAnswerHours }: { repairAnswerHours: number }) => repairAnswerHours * hour;
    const times = timesOf(
      { length: { kind: 'setting', ms }, clock: () => 'wall' },
      '2026-11-20 10:00',
    );
    expect(saidTimes(times)?.due).toBe('2026-11-23 10:00:00');
  });

  test.each([
    ['Asia/Shanghai', '2026-11-21 23:59:59.999'],
    ['America/New_York', '2026-11-20 23:59:59.999'],
  ])('the end of the day is that of the zone %s', (timeZone, due) => {
    const calendar = storeCalendar({ day: '09:00-18:00', timeZone });
    const times = timesOf({ length: { kind: 'endOfDay' } }, '2026-11-21 09:00', calendar);
    expect(said(times?.dueAt ?? 0, timeZone)).toBe(due);
  });

  test('to an agreed moment it is due then, wherever that lies', () => {
    const until = shanghai('2026-11-22 03:00');
    const times = timesOf({ length: { kind: 'until', at: () => until } }, '2026-11-20 10:00');
    expect(saidTimes(times)?.due).toBe('2026-11-22 03:00:00');
  });

  test('where nothing was agreed there is none', () => {
    expect(timesOf({ length: { kind: 'until', at: () => null } }, '2026-11-20 10:00')).toBeNull();
  });
});

describe('TIME-5: a pause moves the due time in the clock of the deadline', () => {
  const due = '2026-11-20 15:00';
  test.each<[string, DeadlineClock, string, string, string, string]>([
    ['over noon', 'opening', due, '2026-11-20 11:00', '2026-11-20 13:00', '2026-11-20 17:00:00'],
    [
      'over night',
      'opening',
      '2026-11-19 17:00',
      '2026-11-19 16:00',
      '2026-11-20 10:00',
      '2026-11-20 11:00:00',
    ],
    [
      'over night',
      'wall',
      '2026-11-19 17:00',
      '2026-11-19 16:00',
      '2026-11-20 10:00',
      '2026-11-20 11:00:00',
    ],
    ['a weekend', 'opening', due, '2026-11-20 14:00', '2026-11-23 10:00', '2026-11-23 11:00:00'],
    ['a weekend', 'wall', due, '2026-11-20 14:00', '2026-11-23 10:00', '2026-11-23 11:00:00'],
    [
      'within a weekend',
      'opening',
      '2026-11-23 12:00',
      '2026-11-21 10:00',
      '2026-11-22 10:00',
      '2026-11-23 12:00:00',
    ],
    [
      'within a weekend',
      'wall',
      '2026-11-23 12:00',
      '2026-11-21 10:00',
      '2026-11-22 10:00',
      '2026-11-24 12:00:00',
    ],
    [
      'the National Day week',
      'opening',
      '2026-09-30 17:00',
      '2026-09-30 16:00',
      '2026-10-08 10:00',
      '2026-10-08 11:00:00',
    ],
    [
      'a make-up Saturday',
      'opening',
      '2026-10-12 12:00',
      '2026-10-09 18:00',
      '2026-10-11 12:00',
      '2026-10-12 18:00:00',
    ],
    ['no time', 'opening', due, '2026-11-20 14:00', '2026-11-20 14:00', '2026-11-20 15:00:00'],
  ])('%s (%s)', (_name, clock, dueAt, pausedAt, resumedAt, moved) => {
    const deadline = { clock, dueAt: shanghai(dueAt), pausedAt: shanghai(pausedAt) };
    expect(said(resumedDueAt(deadline, shanghai(resumedAt), special))).toBe(moved);
  });

  test('resumed on a PC whose clock was set back it lasted no time', () => {
    const [dueAt, pausedAt] = [shanghai(due), shanghai('2026-11-20 14:00')];
    const now = shanghai('2026-11-13 09:00');
    const deadline = { clock: 'opening' as const, dueAt, pausedAt };
    expect([resumedDueAt(deadline, now, special), pauseEnd(pausedAt, now)]).toEqual([
      dueAt,
      pausedAt,
    ]);
  });

  test('over the night a clock is set forward the lost hour is not counted', () => {
    const night = storeCalendar({ day: '00:00-04:00', timeZone: 'America/New_York' });
    const pausedAt = Date.parse('2026-03-08T00:00:00-05:00');
    const dueAt = Date.parse('2026-03-09T01:00:00-04:00');
    const now = Date.parse('2026-03-08T12:00:00-04:00');
    const moved = resumedDueAt({ clock: 'opening', dueAt, pausedAt }, now, night);
    expect(said(moved, 'America/New_York')).toBe('2026-03-09 04:00:00');
  });
});
