import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decideCancellation,
  decideCancellationOfPieces,
} from '../../../../shared/procedures/cancellation/rules.ts';
import type {
  CancellationInput,
  CancellationOfPiecesInput,
} from '../../../../shared/procedures/cancellation/rules.ts';
import { allocatePieces } from '../../../../shared/procedures/pieces.ts';
import type { PieceRange } from '../../../../shared/procedures/pieces.ts';
import { cancellationInputs } from '../../../support/arbitrary-order.ts';
import { referenceDecision } from '../../../support/reference-cancellation.ts';

/** The same request with its pieces spelled out. */
function withPieces(
  input: CancellationInput,
  piecesOf: (takenBack: number, asked: number, quantity: number) => PieceRange[],
): CancellationOfPiecesInput {
  const lines = input.request.lines.map(({ id, quantity: asked }) => {
    const facts = input.order.lines.find((each) => each.id === id);
    return { id, pieces: piecesOf(facts?.takenBack ?? 0, asked, facts?.quantity ?? 0) };
  });
  return { ...input, request: { ...input.request, lines } };
}

const nextPieces = (takenBack: number, asked: number) => [
  { from: takenBack, to: takenBack + asked },
];
/** Every second piece is held by others, as far as enough are left. */
const scattered = (takenBack: number, asked: number, quantity: number) => {
  const held = Array.from({ length: takenBack }, (_, index) => ({
    from: 2 * index + 1,
    to: 2 * index + 2,
  }));
  return allocatePieces(
    quantity,
    held.filter(({ to }) => to <= quantity),
    asked,
  );
};

describe('the rules agree with a second, independent way of deciding', () => {
  it('for pieces that follow those taken back', () => {
    fc.assert(
      fc.property(cancellationInputs, (input) => {
        expect(decideCancellation(input)).toEqual(referenceDecision(withPieces(input, nextPieces)));
      }),
      { numRuns: 1000 },
    );
  });

  it('for pieces claimed by position', () => {
    fc.assert(
      fc.property(cancellationInputs, (input) => {
        const claimed = withPieces(input, scattered);
        expect(decideCancellationOfPieces(claimed)).toEqual(referenceDecision(claimed));
      }),
      { numRuns: 1000 },
    );
  });
});
