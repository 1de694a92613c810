import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readClock } from '../../../renderer/format/typed-clock.ts';
import { readDay } from '../../../renderer/format/typed-day.ts';
import { clockText } from '../../../shared/domain/clock-minute.ts';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-21T14:32:00+08:00');

describe('a day as people type it', () => {
  test.each([
    ['今天', '2026-11-21'],
    ['明天', '2026-11-22'],
    ['后天', '2026-11-23'],
    ['11-25', '2026-11-25'],
    ['11月25日', '2026-11-25'],
    ['１１－２５', '2026-11-25'],
    ['2027-01-05', '2027-01-05'],
  ])('%s', (typed, date) => {
    expect(readDay(typed, now, zone)).toBe(date);
  });

  test('without a year is the next one to come', () => {
    expect(readDay('1-5', now, zone)).toBe('2027-01-05');
  });

  test('is that of the store, not of the PC', () => {
    const lateInLondon = Date.parse('2026-11-21T23:30:00+00:00');
    expect(readDay('今天', lateInLondon, zone)).toBe('2026-11-22');
  });

  test.each(['', '2026-02-30', '13-01', '11', '下周'])('“%s” is none', (typed) => {
    expect(readDay(typed, now, zone)).toBeNull();
  });
});

describe('a time of day as people type it', () => {
  test.each([
    ['9', 540],
    ['9:30', 570],
    ['9：30', 570],
    ['0930', 570],
    ['14点', 840],
    ['14点05分', 845],
    ['24:00', 1440],
    ['0:00', 0],
  ])('%s', (typed, minute) => {
    expect(readClock(typed)).toBe(minute);
  });

  test.each(['', '24:01', '25', '9:60', '9:5', 'neun'])('“%s” is none', (typed) => {
    expect(readClock(typed)).toBeNull();
  });

  test('is read back as it is shown', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1440 }), (minute) => {
        expect(readClock(clockText(minute))).toBe(minute);
      }),
    );
  });
});
