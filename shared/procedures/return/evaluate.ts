import { isoInZone } from '../../domain/time-zone.ts';
import { askedPieces } from '../asked-pieces.ts';
import type { DecisionContext, Evaluation } from '../evaluation.ts';
import { countPieces } from '../pieces.ts';
import type { ReturnDecision } from './decision.ts';
import { requestNeeds } from './needs.ts';
import { partsOf } from './parts.ts';
import type { AskedPart } from './parts.ts';
import { amountsOf, mostNewGoodsFen, newGoodsFen, withPayable } from './payable.ts';
import { returnRequestSchema } from './request.ts';
import type { ReturnRequest } from './request.ts';
import { decideReturnOfPieces } from './rules.ts';
import { isAccepted, recordOf } from './state.ts';

/**
 * Of a return or an exchange. The decision is null while no line or no reason is chosen, pieces are
 * asked for that are not free, or the new goods cost more than can be.
 */
export interface ReturnEvaluation extends Evaluation {
  decision: ReturnDecision | null;
}

/** A request with what deciding it needs; `now` is the moment of the request, ISO 8601. */
type Context = Pick<DecisionContext, 'settings'> & {
  order: NonNullable<DecisionContext['order']>;
  now: string;
};

/**
 * Procedure.evaluate of a return or an exchange: pieces (CASE-2), decision (RET-2 to RET-12), needs
 * (RET-13). With an inspection in the record it decides on what was found (RET-14), and claims only
 * what is taken back.
 */
export function evaluateReturn(
  raw: unknown,
  { order, settings, requestedAt, taken: takenByOthers, ...rest }: DecisionContext,
): ReturnEvaluation {
  if (order === null) throw new Error('A return without its order.');
  const request = returnRequestSchema.parse(raw);
  const record = recordOf(rest);
  const asked = askedPieces(request.lines, { order, taken: takenByOthers, verb: '退换' });
  const taken = asked.flatMap((each) => (each.kind === 'taken' ? [each.missing] : []));
  const free = asked.flatMap((each) => (each.kind === 'free' ? [each] : []));
  const context = { order, settings, now: isoInZone(requestedAt, settings.timeZone) };
  const parts = partsOf(free, request, record, context);
  const decision = taken.length > 0 ? null : decisionOn(request, parts, context);
  return {
    decision,
    amounts: amountsOf(decision),
    claims: claimsOf(parts, record.inspection === null ? null : decision),
    missing: [...taken, ...requestNeeds(request, decision)],
    exception: decision?.lines.some(({ rule }) => rule === 'RET-18' || rule === 'CAN-15') ?? false,
  };
}

function decisionOn(
  request: ReturnRequest,
  parts: readonly AskedPart[],
  context: Context,
): ReturnDecision | null {
  const { kind, reason, documents, exception, newGoods } = request;
  if (reason === null || parts.length === 0) return null;
  if (newGoodsFen(newGoods) > mostNewGoodsFen) return null;
  const decision = decideReturnOfPieces({
    ...context,
    request: { kind, reason, documents, exception, parts: [...parts] },
  });
  const lines = decision.lines.flatMap((line, index) => {
    const part = parts[index];
    if (!part) throw new Error('More was decided than asked.');
    const { condition, delivered } = part;
    return [{ ...line, pieces: countPieces(part.pieces), condition, delivered }];
  });
  return withPayable(decision, lines, request);
}

/** What is asked for; once it was inspected, what is taken back of it (RET-14). */
function claimsOf(
  parts: readonly AskedPart[],
  decided: ReturnDecision | null,
): Evaluation['claims'] {
  const claimed = parts.filter((_part, index) => {
    const line = decided?.lines[index];
    return line === undefined || isAccepted(line);
  });
  return claimed.flatMap(({ id, pieces }) =>
    pieces.map(({ from, to }) => ({ lineId: id, from, to })),
  );
}
