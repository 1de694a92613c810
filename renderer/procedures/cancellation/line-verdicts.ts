import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';
import { evaluateCancellation } from '../../../shared/procedures/cancellation/evaluate.ts';
import type { CancellationRequest } from '../../../shared/procedures/cancellation/request.ts';
import { emptyCancellationRequest } from '../../../shared/procedures/cancellation/request.ts';
import { decisionSchema } from '../../../shared/procedures/decision.ts';
import type { Decision, LineDecision } from '../../../shared/procedures/decision.ts';
import type { DecisionContext } from '../../../shared/procedures/evaluation.ts';

/** A line of the order with what the rules say about it, chosen or not. */
export interface LineVerdict {
  id: string;
  chosen: boolean;
  /** Pieces asked for; 0 when not chosen. */
  quantity: number;
  /** Pieces no other case has taken (CASE-2). */
  free: number;
  /** Null when all its pieces are taken, or the facts cannot be decided. */
  decision: LineDecision | null;
}

/**
 * The verdict beside every line of the order: for a chosen line as decided, for the others what
 * would be decided for one piece, so that nobody ticks what cannot be cancelled (CAN-5, CAN-6).
 */
export function lineVerdicts(
  request: CancellationRequest,
  decision: Decision | null,
  context: DecisionContext,
): LineVerdict[] {
  const lines = context.order?.lines ?? [];
  return lines.map(({ id, quantity }) => {
    const asked = request.lines.find((line) => line.id === id);
    const held = context.taken.filter((each) => each.lineId === id);
    const free = quantity - held.reduce((count, each) => count + each.to - each.from, 0);
    return {
      id,
      chosen: asked !== undefined,
      quantity: asked?.quantity ?? 0,
      free,
      decision: decision?.lines.find((line) => line.id === id) ?? verdictOfOnePiece(id, context),
    };
  });
}

function verdictOfOnePiece(id: string, context: DecisionContext): LineDecision | null {
  const request = { ...emptyCancellationRequest(), lines: [{ id, quantity: 1 }] };
  try {
    const { decision } = evaluateCancellation(request, context);
    return decisionSchema.nullable().parse(decision)?.lines[0] ?? null;
  } catch (error) {
    if (error instanceof RuleInputError) return null;
    throw error;
  }
}
