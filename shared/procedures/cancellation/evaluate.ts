import type { OrderFacts } from '../../domain/order-facts.ts';
import { RuleInputError } from '../../domain/rule-input-error.ts';
import { isoInZone } from '../../domain/time-zone.ts';
import type { Decision } from '../decision.ts';
import { noAmounts } from '../evaluation.ts';
import type { DecisionContext, Evaluation, Missing } from '../evaluation.ts';
import type { TakenPieces } from '../piece-claim.ts';
import { allocatePieces, countPieces } from '../pieces.ts';
import type { PieceRange } from '../pieces.ts';
import { requestNeeds } from './needs.ts';
import { cancellationRequestSchema } from './request.ts';
import type { CancellationRequest } from './request.ts';
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
  refuseRepeated(request.lines);
  const pieces = request.lines.map((line, index) => piecesOf(line, index, order, context.taken));
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
    amounts: decision ?? noAmounts,
    claims: free.flatMap(({ id, pieces: ranges }) =>
      ranges.map(({ from, to }) => ({ lineId: id, from, to })),
    ),
    missing: [...taken, ...requestNeeds(request, decision?.lines ?? [])],
    exception: decision?.lines.some((line) => line.rule === 'CAN-15') ?? false,
  };
}

/** Named by its place: the rules themselves would name it by its key. */
function refuseRepeated(lines: CancellationRequest['lines']): void {
  const index = lines.findIndex(({ id }, place) => lines.findIndex((l) => l.id === id) < place);
  if (index === -1) return;
  const message = `第 ${index + 1} 项商品前面已经选过，请合在一项里写件数。`;
  throw new RuleInputError(`lines[${index}].id`, message);
}

type LinePieces =
  { kind: 'free'; id: string; pieces: PieceRange[] } | { kind: 'taken'; missing: Missing };

/** CASE-2: the pieces a line gets, or which cases have them. */
function piecesOf(
  { id, quantity }: CancellationRequest['lines'][number],
  index: number,
  order: OrderFacts,
  taken: readonly TakenPieces[],
): LinePieces {
  const path = `lines[${index}]`;
  const line = order.lines.find((each) => each.id === id);
  if (!line) throw new RuleInputError(`${path}.id`, '订单里没有这一行商品。');
  if (quantity > line.quantity) {
    throw new RuleInputError(`${path}.quantity`, `这一行商品只买了 ${line.quantity} 件。`);
  }
  const held = taken.filter((each) => each.lineId === id);
  if (quantity > line.quantity - countPieces(held)) {
    return { kind: 'taken', missing: takenNeed(index, path, line.quantity, held) };
  }
  return { kind: 'free', id, pieces: allocatePieces(line.quantity, held, quantity) };
}

function takenNeed(
  index: number,
  path: string,
  quantity: number,
  held: readonly TakenPieces[],
): Missing {
  const numbers = [...new Set(held.map((each) => each.caseNumber))].join('、');
  const left = quantity - countPieces(held);
  const rest = left === 0 ? '已经没有可以取消的' : `只剩 ${left} 件可以取消`;
  return {
    path,
    message: `第 ${index + 1} 项商品在业务单 ${numbers} 中已占用，${rest}。`,
    rule: 'CASE-2',
  };
}
