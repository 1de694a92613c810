import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addMonths } from '../../../shared/domain/add-months.ts';
import { dateOfDay } from '../../../shared/domain/plain-date.ts';

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('so many months later', () => {
  test.each([
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-21', 1, '2026-12-21'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['1969-12-31', 2, '1970-02-28'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(dateOfDay(addMonths(dayOf(from), months))).toBe(to);
  });

  const days = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2100-12-31') });
  const lengths = fc.nat(360);

  test('are in the month so many months on, never past it', () => {
    fc.assert(
      fc.property(days, lengths, (day, months) => {
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const [from, to] = [dateOfDay(day), dateOfDay(addMonths(day, months))];
        expect(monthOf(to) - monthOf(from)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });

  test('a later day never ends earlier', () => {
    fc.assert(
      fc.property(days, lengths, (day, months) => {
        expect(addMonths(day + 1, months)).toBeGreaterThanOrEqual(addMonths(day, months));
      }),
    );
  });
});
