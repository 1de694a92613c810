import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localTimeText } from '../../../shared/domain/time-zone.ts';
import { parseLocalTime } from '../../../shared/import/local-time.ts';

const shanghai = 'Asia/Shanghai';

describe('a time in an order file', () => {
  test.each([
    ['2026-11-20 17:35', '2026-11-20T17:35:00+08:00'],
    ['2026/11/2 9:05', '2026-11-02T09:05:00+08:00'],
    ['2026-1-2  0:00', '2026-01-02T00:00:00+08:00'],
    ['2026-11-20 23:59:59', '2026-11-20T23:59:59+08:00'],
    ['2028-02-29 12:00', '2028-02-29T12:00:00+08:00'],
  ])('“%s” is %s', (text, iso) => {
    expect(parseLocalTime(text, shanghai)).toBe(Date.parse(iso));
  });

  test.each([
    '2026-13-45 10:00',
    '2026-02-30 10:00',
    '2027-02-29 10:00',
    '2026-00-10 10:00',
    '2026-11-20 24:00',
    '2026-11-20 17:60',
    '2026-11-20',
    '2026-11/20 17:35',
    '20/11/2026 17:35',
    '26-11-20 17:35',
    '45962.4375',
    '2026-11-20T17:35',
    '２０２６-11-20 17:35',
    '昨天',
    '',
  ])('“%s” is not understood', (text) => {
    expect(parseLocalTime(text, shanghai)).toBeNull();
  });

  test('an hour that a change of the clock left out does not exist', () => {
    expect(parseLocalTime('2026-03-29 02:30', 'Europe/Berlin')).toBeNull();
  });

  test('an hour that a change of the clock repeats is the earlier one', () => {
    expect(parseLocalTime('2026-10-25 02:30', 'Europe/Berlin')).toBe(
      Date.parse('2026-10-25T02:30:00+02:00'),
    );
  });

  test('what a wall clock shows is read back to the same second', () => {
    const second = fc.integer({
      min: Date.parse('2000-01-01T00:00:00Z') / 1000,
      max: Date.parse('2099-01-01T00:00:00Z') / 1000,
    });
    fc.assert(
      fc.property(second, fc.constantFrom(shanghai, 'Asia/Kathmandu', 'UTC'), (seconds, zone) => {
        expect(parseLocalTime(localTimeText(seconds * 1000, zone), zone)).toBe(seconds * 1000);
      }),
    );
  });
});
