import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Course } from '../../../support/procedure-course.ts';
import { Refused, offered } from '../../../support/procedure-course.ts';
import {
  agreedOn,
  awaitingMoney,
  payment,
  receiptPrinted,
  take,
} from '../../../support/cancellation-course.ts';

type Step = { do: 'print' } | { do: 'settle' | 'payPart' | 'agreeAmount'; amountFen: number };

const price = 400_000;
const amounts = fc.oneof(
  fc.integer({ min: 0, max: price + 10_000 }),
  fc.constantFrom(0, 1, 30_000, 40_000, 100_000, 360_000, price),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('print' as const) }),
    fc.record({
      do: fc.constantFrom('settle' as const, 'payPart' as const, 'agreeAmount' as const),
      amountFen: amounts,
    }),
  ),
  { minLength: 4, maxLength: 16 },
);
const paid = fc.oneof(fc.constantFrom(0, 40_000, price), fc.integer({ min: 0, max: price }));

/** What the counter tries; a step that is refused or not offered changes nothing. */
function tried(course: Course, step: Step): Course {
  if (step.do === 'print') return receiptPrinted(course);
  if (!offered(course).some(({ action }) => action === step.do)) return course;
  try {
    if (step.do === 'agreeAmount') return take(course, step.do, agreedOn(step.amountFen));
    const { restFen } = course.facts.money;
    // Half of the last payments are of just what is left, as the screen proposes.
    const isExact = step.do === 'settle' && step.amountFen % 2 === 0;
    const amountFen = isExact ? restFen : step.amountFen;
    const method = amountFen === 0 ? null : 'cash';
    return take(course, step.do, payment(course, { amountFen, method }));
  } catch (error) {
    if (error instanceof Refused) return course;
    throw error;
  }
}

/** Of every state that random steps lead to. */
function always(holds: (course: Course, paidFen: number) => boolean): void {
  fc.assert(
    fc.property(paid, steps, (paidFen, course) => {
      let now = awaitingMoney({ paidFen });
      for (const step of course) {
        now = tried(now, step);
        expect(holds(now, paidFen)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}

describe('CAN-8, CAN-14: whatever is agreed and paid in parts', () => {
  test('never more goes back than was paid', () => {
    always(
      ({ facts: { money } }, paidFen) => money.kind !== 'refund' || money.settledFen <= paidFen,
    );
  });

  test('never more is collected than was decided', () => {
    always(
      ({ facts: { money } }) => money.kind !== 'collection' || money.settledFen <= money.decidedFen,
    );
  });

  test('never more is paid than is to be paid, and the case closes just when all is', () => {
    always(({ facts: { stage, money } }) =>
      stage === 'closed' ? money.restFen === 0 : money.restFen > 0 || money.settledFen === 0,
    );
  });

  test('the steps lead to closed cases, to parts and to agreed amounts', () => {
    const ends = fc
      .sample(fc.tuple(paid, steps), { numRuns: 300, seed: 6 })
      .map(([paidFen, all]) => {
        return all.reduce(tried, awaitingMoney({ paidFen }));
      });
    const has = (what: (course: Course) => boolean) => ends.some(what);
    expect([
      has(({ facts, agreed }) => facts.stage === 'closed' && agreed !== null),
      has(({ steps: done }) => done.filter((each) => each.startsWith('payPart')).length > 1),
      has(({ facts }) => facts.money.kind === 'collection' && facts.money.settledFen > 0),
    ]).toEqual([true, true, true]);
  });
});
