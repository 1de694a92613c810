import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OrderFacts } from '../../../../shared/domain/order-facts.ts';
import {
  decideCancellation,
  decideCancellationOfPieces,
} from '../../../../shared/procedures/cancellation/rules.ts';
import type { Decision, LineDecision } from '../../../../shared/procedures/cancellation/rules.ts';
import { allotPaid } from '../../../../shared/procedures/paid-shares.ts';
import { allocatePieces, countPieces, freeRuns } from '../../../../shared/procedures/pieces.ts';
import type { PieceRange } from '../../../../shared/procedures/pieces.ts';
import { cancellationInputs, moments, orders, settings } from '../../../support/arbitrary-order.ts';
import { afterOrder } from '../../../support/cancellation-input.ts';

const sum = <T>(items: readonly T[], pick: (item: T) => number) =>
  items.reduce((total, item) => total + pick(item), 0);

/** No delivered lines: every piece can be taken back, with an exception where a rule refuses. */
const openOrders = orders.map((order): OrderFacts => ({
  ...order,
  lines: order.lines.map(({ id, kind, quantity, amountFen }) => ({
    id,
    kind,
    quantity,
    amountFen,
  })),
}));

describe('shares of what was paid', () => {
  it('sum exactly to it, and no line gets more than it costs', () => {
    fc.assert(
      fc.property(orders, ({ paidFen, lines }) => {
        const amounts = lines.map((line) => line.amountFen);
        const shares = allotPaid(paidFen, amounts);
        expect(sum(shares, (share) => share)).toBe(paidFen);
        expect(shares.every((share, index) => share <= (amounts[index] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('CASE-1: a decision', () => {
  /** Every write to it, however deep, throws. */
  function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
    return Object.freeze(value);
  }

  it('leaves its input as it is and comes out the same again', () => {
    fc.assert(
      fc.property(cancellationInputs, (input) => {
        const first = decideCancellation(frozen(input));
        expect(decideCancellation(structuredClone(input))).toEqual(first);
      }),
    );
  });
});

describe('partial cancellations one after the other', () => {
  const steps = fc.array(
    fc.record({ line: fc.nat(5), count: fc.integer({ min: 1, max: 7 }), elapsed: moments }),
    { maxLength: 12 },
  );

  it('never refund less than nothing or more than was paid', () => {
    fc.assert(
      fc.property(openOrders, settings, steps, (order, set, requests) => {
        const taken = order.lines.map(() => 0);
        let refunded = 0;
        for (const { line: place, count, elapsed } of requests) {
          const index = place % order.lines.length;
          const line = order.lines[index];
          const before = taken[index] ?? 0;
          if (!line || before === line.quantity) continue;
          const quantity = Math.min(count, line.quantity - before);
          const lines = order.lines.map((each, at) => ({ ...each, takenBack: taken[at] ?? 0 }));
          const decision = decideCancellation({
            now: afterOrder(elapsed),
            settings: set,
            order: { ...order, lines },
            request: { lines: [{ id: line.id, quantity }], exception: true },
          });
          taken[index] = before + quantity;
          expect(Math.min(decision.refundFen, decision.dueFen)).toBe(0);
          refunded += decision.refundFen;
          expect(refunded).toBeLessThanOrEqual(order.paidFen);
        }
      }),
    );
  });
});

describe('CASE-2, CAN-8: cases that claim pieces, some withdrawn or rejected in the middle', () => {
  interface Case {
    claims: Map<string, PieceRange[]>;
    decision: Decision;
  }
  type Step =
    | { do: 'submit'; wanted: number[]; elapsed: number }
    | { do: 'end'; which: number }
    | { do: 'approve'; which: number };

  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('submit' as const),
          wanted: fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
          elapsed: moments,
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), which: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('approve' as const), which: fc.nat() }) },
    ),
    { maxLength: 20 },
  );

  /** A store counter in small: running cases can end and free their pieces, approved ones stay. */
  class Counter {
    running: Case[] = [];
    approved: Case[] = [];

    constructor(
      readonly order: OrderFacts,
      readonly settings: Parameters<typeof decideCancellation>[0]['settings'],
    ) {}

    get live(): Case[] {
      return [...this.running, ...this.approved];
    }

    taken(id: string): PieceRange[] {
      return this.live.flatMap((each) => each.claims.get(id) ?? []);
    }

    submit(wantedOf: (index: number, left: number) => number, elapsed: number): void {
      const claims = new Map<string, PieceRange[]>();
      this.order.lines.forEach(({ id, quantity }, index) => {
        const taken = this.taken(id);
        const left = quantity - countPieces(taken);
        const wanted = Math.min(left, wantedOf(index, left));
        if (wanted > 0) claims.set(id, allocatePieces(quantity, taken, wanted));
      });
      if (claims.size === 0) return;
      const lines = [...claims].map(([id, pieces]) => ({ id, pieces }));
      const decision = decideCancellationOfPieces({
        now: afterOrder(elapsed),
        settings: this.settings,
        order: this.order,
        request: { lines, exception: true },
      });
      this.running.push({ claims, decision });
    }

    run(step: Step): void {
      if (step.do === 'submit') {
        this.submit((index) => step.wanted[index] ?? 0, step.elapsed);
      } else if (this.running.length > 0) {
        const [chosen] = this.running.splice(step.which % this.running.length, 1);
        if (chosen && step.do === 'approve') this.approved.push(chosen);
      }
    }

    total(pick: (line: LineDecision) => number, id?: string): number {
      const lines = this.live.flatMap((each) => each.decision.lines);
      return sum(
        lines.filter((line) => id === undefined || line.id === id),
        pick,
      );
    }
  }

  it('together never refund more than was paid, and no one of them less than nothing', () => {
    fc.assert(
      fc.property(openOrders, settings, steps, (order, set, course) => {
        const counter = new Counter(order, set);
        for (const step of course) {
          counter.run(step);
          expect(counter.total((line) => line.refundFen)).toBeLessThanOrEqual(order.paidFen);
          expect(sum(counter.live, (each) => each.decision.refundFen)).toBeLessThanOrEqual(
            order.paidFen,
          );
          expect(counter.live.every((each) => each.decision.refundFen >= 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never hold a piece twice', () => {
    fc.assert(
      fc.property(openOrders, settings, steps, (order, set, course) => {
        const counter = new Counter(order, set);
        for (const step of course) counter.run(step);
        for (const { id, quantity } of order.lines) {
          const taken = counter.taken(id);
          const free = countPieces(freeRuns(quantity, taken));
          expect(countPieces(taken) + free).toBe(quantity);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('add up to the line, in amount and paid share, once all its pieces are taken', () => {
    fc.assert(
      fc.property(openOrders, settings, steps, (order, set, course) => {
        const counter = new Counter(order, set);
        for (const step of course) counter.run(step);
        counter.submit((_index, left) => left, 0);
        const shares = allotPaid(
          order.paidFen,
          order.lines.map((line) => line.amountFen),
        );
        const sums = order.lines.map(({ id }) => [
          counter.total((line) => line.amountFen, id),
          counter.total((line) => line.paidShareFen, id),
        ]);
        expect(sums).toEqual(order.lines.map((line, index) => [line.amountFen, shares[index]]));
      }),
      { numRuns: 200 },
    );
  });
});
