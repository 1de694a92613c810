import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  RuleInputError,
  decideReturn,
  decideReturnOfPieces,
} from '../../../../shared/procedures/return/rules.ts';
import type {
  LineDecision,
  ReturnInput,
  ReturnOfPiecesInput,
} from '../../../../shared/procedures/return/rules.ts';
import { returnInputs, returnOfPiecesInputs } from '../../../support/arbitrary-return.ts';
import { isReturnInput } from '../../../support/reference-return-input.ts';
import { referenceReturn, referenceReturnOfPieces } from '../../../support/reference-return.ts';
import { spoilt } from '../../../support/spoilt-input.ts';

const runs = { numRuns: 600 };

describe('the rules agree with a second, independent way of deciding', () => {
  it('for pieces that follow those taken back', () => {
    fc.assert(
      fc.property(returnInputs, (input) => {
        expect(decideReturn(input)).toEqual(referenceReturn(input));
      }),
      runs,
    );
  });

  it('for pieces claimed by position, each part with what was found of it', () => {
    fc.assert(
      fc.property(returnOfPiecesInputs, (input) => {
        expect(decideReturnOfPieces(input)).toEqual(referenceReturnOfPieces(input));
      }),
      runs,
    );
  });
});

describe('CAN-8: pieces decided apart', () => {
  /** The request with every piece a part of its own. */
  function pieceByPiece({ request, ...input }: ReturnInput): ReturnOfPiecesInput {
    const { lines, fault, packagingUnopened, goodsIntact, ...asked } = request;
    const found = { packagingUnopened, goodsIntact, ...(fault ? { fault } : {}) };
    const parts = lines.flatMap(({ id, quantity }) => {
      const first = input.order.lines.find((each) => each.id === id)?.takenBack ?? 0;
      return Array.from({ length: quantity }, (_, index) => {
        const from = first + index;
        return { id, pieces: [{ from, to: from + 1 }], ...found };
      });
    });
    return { ...input, request: { ...asked, parts } };
  }

  it('get the verdict, and add up to the fen, of all together', () => {
    fc.assert(
      fc.property(returnInputs, (input) => {
        const apart = decideReturnOfPieces(pieceByPiece(input)).lines;
        for (const { id, outcome, rule, amountFen, paidShareFen } of decideReturn(input).lines) {
          const pieces = apart.filter((each) => each.id === id);
          const sum = (pick: (line: LineDecision) => number) =>
            pieces.reduce((total, each) => total + pick(each), 0);
          expect(pieces.every((each) => each.outcome === outcome && each.rule === rule)).toBe(true);
          expect([sum((each) => each.amountFen), sum((each) => each.paidShareFen)]).toEqual([
            amountFen,
            paidShareFen,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the random input', () => {
  it('comes to every rule, with every outcome it can have', () => {
    const decided = fc
      .sample(returnInputs, { numRuns: 3000, seed: 6 })
      .flatMap((input) => decideReturn(input).lines)
      .map(({ outcome, rule }) => `${outcome} ${rule}`);
    expect([...new Set(decided)].sort()).toEqual([
      'fee CAN-15',
      'fee CAN-4',
      'free CAN-15',
      'free CAN-3',
      'free RET-18',
      'free RET-5',
      'free RET-7',
      'free RET-9',
      'inspectFirst RET-2',
      'refused CAN-5',
      'refused RET-10',
      'refused RET-11',
      'refused RET-5',
      'refused RET-6',
      'refused RET-7',
      'refused RET-9',
    ]);
  });
});

describe('what is allowed as input', () => {
  const optional = ['.request.fault', '.order.lines.0.deliveredAt', '.settings.holidays'];
  const inputs = spoilt(returnInputs, optional);
  // What the page of the rules allows, the program decides; anything else is refused by name.
  const decide: (input: never) => unknown = decideReturn;
  const outcome = (input: unknown): string => {
    try {
      Reflect.apply(decide, undefined, [input]);
      return 'decided';
    } catch (error) {
      if (error instanceof RuleInputError && /[一-龥]/.test(error.message)) return 'refused';
      throw error;
    }
  };

  it('is what a second reading of the rules allows', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(outcome(input)).toBe(isReturnInput(input) ? 'decided' : 'refused');
      }),
      runs,
    );
  });

  it('is decided as the second way decides it', () => {
    fc.assert(
      fc.property(inputs.filter(isReturnInput), (input) => {
        expect(Reflect.apply(decide, undefined, [input])).toEqual(
          Reflect.apply(referenceReturn as (input: never) => unknown, undefined, [input]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
