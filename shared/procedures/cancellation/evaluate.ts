import { isoInZone } from '../../domain/time-zone.ts';
import { askedPieces } from '../asked-pieces.ts';
import type { Decision } from '../decision.ts';
import { noAmounts } from '../evaluation.ts';
import type { DecisionContext, Evaluation } from '../evaluation.ts';
import { requestNeeds } from './needs.ts';
import { cancellationRequestSchema } from './request.ts';
import { decideCancellationOfPieces } from './rules.ts';

/** Of a cancellation: null while no line is chosen, or pieces are asked for that are not free. */
export interface CancellationEvaluation extends Evaluation {
  decision: Decision | null;
}

/** Procedure.evaluate of a cancellation: pieces (CASE-2), decision (CAN-3 to CAN-8), needs. */
export function evaluateCancellation(
  raw: unknown,
  { order, ...context }: DecisionContext,
): CancellationEvaluation {
  if (order === null) throw new Error('A cancellation without its order.');
  const request = cancellationRequestSchema.parse(raw);
  const pieces = askedPieces(request.lines, { order, taken: context.taken, verb: '取消' });
  const taken = pieces.flatMap((each) => (each.kind === 'taken' ? [each.missing] : []));
  const free = pieces.flatMap((each) => (each.kind === 'free' ? [each] : []));
  const decision =
    free.length === 0 || taken.length > 0
      ? null
      : decideCancellationOfPieces({
          now: isoInZone(context.requestedAt, context.settings.timeZone),
          settings: context.settings,
          order,
          request: { lines: free, exception: request.exception },
        });
  return {
    decision,
    amounts: decision ? { ...noAmounts, ...amountsOf(decision) } : noAmounts,
    claims: free.flatMap(({ id, pieces: ranges }) =>
      ranges.map(({ from, to }) => ({ lineId: id, from, to })),
    ),
    missing: [...taken, ...requestNeeds(request, decision?.lines ?? [])],
    exception: decision?.lines.some((line) => line.rule === 'CAN-15') ?? false,
  };
}

function amountsOf({ feeFen, refundFen, dueFen }: Decision) {
  return { feeFen, refundFen, dueFen };
}
