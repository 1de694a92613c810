import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  endOfLocalDay,
  isTimeZone,
  isoInZone,
  localDay,
  localTimeText,
} from '../../../shared/domain/time-zone.ts';

const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Nuuk',
  'Africa/Monrovia',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Europe/Berlin',
];
const year = (text: string) => Date.parse(`${text}-01-01T00:00:00Z`);
const moments = fc.integer({ min: year('1900'), max: year('2100') });

/** The wall clock as Intl writes it: another way than the offset that the code reads. */
function intlText(ms: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(ms);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

describe('a wall clock', () => {
  it.each(zones)('in %s reads what Intl writes at any moment', (zone) => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(localTimeText(ms, zone).slice(0, 19)).toBe(intlText(ms, zone));
      }),
    );
  });

  it.each(zones)('in %s is written with an offset that leads back to the moment', (zone) => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(Date.parse(isoInZone(ms, zone))).toBe(ms);
      }),
    );
  });
});

describe('the end of a local day', () => {
  it.each(zones)('in %s is the last moment with that date', (zone) => {
    fc.assert(
      fc.property(moments, (ms) => {
        const day = localDay(ms, zone);
        const end = endOfLocalDay(day, zone);
        expect([localDay(end, zone), localDay(end + 1, zone) > day]).toEqual([day, true]);
        expect(end).toBeGreaterThanOrEqual(ms);
      }),
    );
  });

  it.each([
    ['an ordinary day', 'Asia/Shanghai', '2026-11-21', '2026-11-21T15:59:59.999Z'],
    ['a day of 23 hours', 'America/New_York', '2026-03-08', '2026-03-09T03:59:59.999Z'],
    ['a day of 25 hours', 'America/New_York', '2026-11-01', '2026-11-02T04:59:59.999Z'],
    ['a day whose last hour is skipped', 'America/Nuuk', '2024-03-30', '2024-03-31T00:59:59.999Z'],
    ['a day whose last hour comes twice', 'America/Nuuk', '2024-10-26', '2024-10-27T01:59:59.999Z'],
    [
      'the day before a skipped midnight',
      'America/Sao_Paulo',
      '2018-11-03',
      '2018-11-04T02:59:59.999Z',
    ],
    [
      'a day that comes back after midnight',
      'America/St_Johns',
      '2010-11-06',
      '2010-11-07T03:29:59.999Z',
    ],
    [
      'a date that was left out ends with the day before',
      'Pacific/Apia',
      '2011-12-30',
      '2011-12-30T09:59:59.999Z',
    ],
  ])('%s (%s, %s)', (_situation, zone, date, end) => {
    const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
    expect(new Date(endOfLocalDay(day, zone)).toISOString()).toBe(end);
  });
});

describe('a time zone', () => {
  it.each(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Asia/Peking Road', '+08:00', '8', 'Mars/Olympus'])('“%s” is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
