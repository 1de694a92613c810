import { describe, expect, test } from 'vitest';

import { daySpan } from '../../../shared/domain/day-span.ts';

const iso = (ms: number) => new Date(ms).toISOString();

describe('the span of some days of the store', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-09T16:00:00.000Z', '2026-11-11T15:59:59.999Z'],
    ['UTC', '2026-11-10T00:00:00.000Z', '2026-11-11T23:59:59.999Z'],
  ])('in %s', (zone, from, to) => {
    const span = daySpan({ from: '2026-11-10', until: '2026-11-11' }, zone);
    expect([iso(span.from), iso(span.to)]).toEqual([from, to]);
  });

  test('follows a clock that is set forward on the way', () => {
    const span = daySpan({ from: '2026-03-29', until: '2026-03-29' }, 'Europe/Berlin');
    expect(span.to + 1 - span.from).toBe(23 * 3_600_000);
  });

  test('of the next day begins where that of a day ends', () => {
    const day = daySpan({ from: '2026-02-28', until: '2026-02-28' }, 'Asia/Shanghai');
    const next = daySpan({ from: '2026-03-01', until: '2026-03-01' }, 'Asia/Shanghai');
    expect(next.from).toBe(day.to + 1);
  });
});
