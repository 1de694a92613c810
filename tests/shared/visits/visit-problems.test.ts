import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { VisitPlan } from '../../../shared/procedures/visit-plan.ts';
import { overlap } from '../../../shared/visits/overlap.ts';
import type { TimeSpan } from '../../../shared/visits/overlap.ts';
import type { VisitSurroundings } from '../../../shared/visits/visit-problems.ts';
import { visitProblems } from '../../../shared/visits/visit-problems.ts';

const at = (clock: string, day = '2026-11-23') => Date.parse(`${day}T${clock}:00+08:00`);
const nineToEleven = { from: at('09:00'), to: at('11:00') };

function problems(plan: Partial<VisitPlan>, around: Partial<VisitSurroundings> = {}): string[] {
  const whole: VisitPlan = {
    kind: 'inspect',
    technicianId: 't',
    ...nineToEleven,
    note: '',
    ...plan,
  };
  return visitProblems(whole, {
    now: at('14:32', '2026-11-21'),
    timeZone: 'Asia/Shanghai',
    technician: { name: '马超', mayGo: true },
    bookings: [],
    ...around,
  }).map(({ message }) => message);
}

describe('two appointments of one technician', () => {
  const ms = 1;
  test.each<[string, number, number, boolean]>([
    ['one that ends as the other begins', at('08:00'), at('09:00'), false],
    ['one that begins as the other ends', at('11:00'), at('12:00'), false],
    ['one that ends a millisecond later', at('08:00'), at('09:00') + ms, true],
    ['one that begins a millisecond earlier', at('11:00') - ms, at('12:00'), true],
    ['one inside the other', at('09:30'), at('10:00'), true],
    ['one around the other', at('08:00'), at('12:00'), true],
    ['the same span', at('09:00'), at('11:00'), true],
    ['the same clock a day later', at('09:00', '2026-11-24'), at('11:00', '2026-11-24'), false],
  ])('%s', (_, from, to, clash) => {
    expect(problems({}, { bookings: [{ from, to }] }).length > 0).toBe(clash);
  });

  test('are refused with both times, and nothing of a customer', () => {
    const bookings = [{ from: at('10:00'), to: at('12:30') }];
    expect(problems({}, { bookings })).toEqual([
      '马超 2026-11-23 10:00–12:30 已经有约，和 2026-11-23 09:00–11:00 重叠。请改时间或换人。',
    ]);
  });

  test('past midnight are told with both dates', () => {
    const bookings = [{ from: at('22:00', '2026-11-22'), to: at('09:30') }];
    expect(problems({}, { bookings })[0]).toContain('2026-11-22 22:00–2026-11-23 09:30');
  });
});

const span = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]): TimeSpan => ({ from, to: from + length }));

test('spans overlap exactly when some moment lies in both', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const moments = Array.from({ length: one.to - one.from }, (_, index) => one.from + index);
      const shared = moments.some((moment) => moment >= other.from && moment < other.to);
      expect(overlap(one, other)).toBe(shared);
    }),
  );
});

describe('when an appointment can be (TIME-7)', () => {
  const now = nineToEleven.to;

  test('it may still be going on, to its last millisecond', () => {
    expect(problems({}, { now })).toEqual([]);
  });

  test('it is not planned once it is over; both times are named', () => {
    expect(problems({}, { now: now + 60_000 })).toEqual([
      '约定的时间 2026-11-23 09:00–11:00 已经过去，现在是 2026-11-23 11:01。请另约时间。',
    ]);
  });

  test.each([at('09:00'), at('08:59')])('it ends after it begins', (to) => {
    expect(problems({ to })[0]).toMatch(/^结束时间 .* 不晚于开始时间/);
  });

  test('it lasts at most a day', () => {
    const from = at('09:00');
    expect([
      problems({ to: from + 24 * 3_600_000 }),
      problems({ to: from + 24 * 3_600_000 + 1 })[0]?.slice(-15),
    ]).toEqual([[], '超过 24 小时，请核对日期。']);
  });
});

describe('who goes (REP-9)', () => {
  const nobody = { technicianId: null };

  test.each(['inspect', 'takeBack', 'repair', 'bringBack'] as const)(
    '%s needs somebody',
    (kind) => {
      expect(problems({ kind, ...nobody }, { technician: null })[0]).toMatch(/^请选择/);
    },
  );

  test('nobody goes where the customer brings the goods in', () => {
    expect(problems({ kind: 'bringIn', ...nobody }, { technician: null })).toEqual([]);
  });

  test('only a technician who is there goes', () => {
    expect(problems({}, { technician: { name: '陈静', mayGo: false } })).toEqual([
      '陈静现在不是在岗的维修安装人员，请另选一位。',
    ]);
  });
});
