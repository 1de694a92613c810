import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  inUnit,
  periodAround,
  periodBeside,
  periodFromAddress,
  periodUnits,
} from '../../../../renderer/screens/packets/packet-period.ts';
import { dateOfDay, dayOfDate } from '../../../../shared/domain/plain-date.ts';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map(dateOfDay);
const anyUnit = fc.constantFrom(...periodUnits);

describe('the period around a day', () => {
  test.each([
    ['day', '2026-11-21', '2026-11-21', '2026-11-21'],
    ['week', '2026-11-21', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2026-11-21', '2026-11-01', '2026-11-30'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['free', '2026-11-21', '2026-11-21', '2026-11-21'],
  ] as const)('%s of %s goes from %s until %s', (unit, date, from, until) => {
    expect(periodAround(unit, date)).toEqual({ unit, from, until });
  });

  test('always has that day in it', () => {
    fc.assert(
      fc.property(anyUnit, anyDate, (unit, date) => {
        const { from, until } = periodAround(unit, date);
        return from <= date && date <= until;
      }),
    );
  });
});

describe('the period beside another', () => {
  test('begins on the day after it ends: no day is left out, none counts twice', () => {
    fc.assert(
      fc.property(anyUnit, anyDate, (unit, date) => {
        const period = periodAround(unit, date);
        expect(dayOfDate(periodBeside(period, 1).from)).toBe(dayOfDate(period.until) + 1);
      }),
    );
  });

  test('leads back again', () => {
    fc.assert(
      fc.property(anyUnit, anyDate, (unit, date) => {
        const period = periodAround(unit, date);
        expect(periodBeside(periodBeside(period, 1), -1)).toEqual(period);
      }),
    );
  });

  test('is as long as the one before where the days are free', () => {
    const period = { unit: 'free', from: '2026-11-03', until: '2026-11-12' } as const;
    expect(periodBeside(period, -1)).toEqual({
      unit: 'free',
      from: '2026-10-24',
      until: '2026-11-02',
    });
  });
});

describe('another unit', () => {
  const november = periodAround('month', '2026-11-21');

  test('is around today where today lies in the period', () => {
    expect(inUnit(november, 'day', '2026-11-21')).toEqual(periodAround('day', '2026-11-21'));
  });

  test('is around the first day where it does not', () => {
    expect(inUnit(november, 'week', '2026-12-05')).toEqual(periodAround('week', '2026-11-01'));
  });

  test('keeps the days where they become free', () => {
    expect(inUnit(november, 'free', '2026-11-21')).toEqual({ ...november, unit: 'free' });
  });
});

describe('the address', () => {
  const read = (address: string) => periodFromAddress(new URLSearchParams(address), '2026-11-21');

  test.each([
    ['', 'this month', periodAround('month', '2026-11-21')],
    ['unit=week&from=2026-11-09', 'its week', periodAround('week', '2026-11-09')],
    ['unit=year&from=2026-11-09', 'the month of the day', periodAround('month', '2026-11-09')],
    ['unit=month&from=2026-02-31', 'this month', periodAround('month', '2026-11-21')],
    [
      'unit=free&from=2026-11-03&until=2026-11-12',
      'its days',
      { unit: 'free', from: '2026-11-03', until: '2026-11-12' },
    ],
    [
      'unit=free&from=2026-11-12&until=2026-11-03',
      'the first day alone',
      { unit: 'free', from: '2026-11-12', until: '2026-11-12' },
    ],
  ])('“%s” shows %s', (address, _, period) => {
    expect(read(address)).toEqual(period);
  });
});
