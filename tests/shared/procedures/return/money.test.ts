import { describe, expect, it } from 'vitest';

import { decideReturn, decideReturnOfPieces } from '../../../../shared/procedures/return/rules.ts';
import type { ReturnPart } from '../../../../shared/procedures/return/rules.ts';
import { delivered, onlyLineOf, ordered, returnAsked } from '../../../support/return-input.ts';

describe('the money of a return', () => {
  it('is the paid share of the pieces that follow those taken back before', () => {
    // A third of 100.01: 3333.67 fen; the second piece is 6667 − 3334.
    const lines = [
      delivered({ quantity: 3, takenBack: 1, amountFen: 10_001 }),
      delivered({ id: 'L2', amountFen: 10_001 }),
    ];
    const input = returnAsked({ lines, paidFen: 10_001, asked: [{ id: 'L1', quantity: 1 }] });
    expect(decideReturn(input)).toMatchObject({
      lines: [{ amountFen: 3_333, paidShareFen: 1_667, feeFen: 0, refundFen: 1_667, dueFen: 0 }],
      feeFen: 0,
      refundFen: 1_667,
      dueFen: 0,
    });
  });

  it('nets what an undelivered line costs against what the others give', () => {
    const lines = [delivered({ amountFen: 1_000 }), ordered({ id: 'L2', amountFen: 99_000 })];
    // Paid 1.00: shares of 1 and 99 fen; the fee is 99.00.
    expect(decideReturn(returnAsked({ lines, paidFen: 100 }))).toMatchObject({
      feeFen: 9_900,
      refundFen: 0,
      dueFen: 9_800,
    });
  });

  it('is nothing for a line that is refused', () => {
    expect(onlyLineOf(returnAsked({ goodsIntact: false }))).toMatchObject({
      amountFen: 0,
      paidShareFen: 0,
      refundFen: 0,
    });
  });
});

describe('parts of a line, each with what was found of it (RET-14)', () => {
  const lines = [delivered({ quantity: 3, amountFen: 10_000 })];
  const { request, ...input } = returnAsked({ lines });
  const { kind, reason, documents } = request;
  const whole = { packagingUnopened: true, goodsIntact: true };
  const decideParts = (...parts: ReturnPart[]) =>
    decideReturnOfPieces({ ...input, request: { kind, reason, documents, parts } });

  it('good pieces are taken back and damaged ones refused', () => {
    const decision = decideParts(
      { id: 'L1', pieces: [{ from: 0, to: 2 }], ...whole },
      { id: 'L1', pieces: [{ from: 2, to: 3 }], ...whole, goodsIntact: false },
    );
    expect(decision).toMatchObject({
      lines: [
        { outcome: 'free', amountFen: 6_667 },
        { outcome: 'refused', missing: ['intact'], amountFen: 0 },
      ],
      refundFen: 6_667,
    });
  });

  it('all parts together give what the line gives', () => {
    const pieces = [0, 1, 2].map((from) => ({
      id: 'L1',
      pieces: [{ from, to: from + 1 }],
      ...whole,
    }));
    expect(decideParts(...pieces).refundFen).toBe(10_000);
  });
});
