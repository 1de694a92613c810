import { checkShape } from '../../domain/check-shape.ts';
import { checkOrderFacts } from '../../domain/order-facts-check.ts';
import type { OrderLineFacts } from '../../domain/order-facts.ts';
import { chooseLines, claimedPieces, nextPieces } from '../chosen-lines.ts';
import type { Decision } from '../decision.ts';
import { decisionOf } from '../money-per-line.ts';
import { paidSharesOf } from '../paid-shares.ts';
import type { PieceRange } from '../pieces.ts';
import { claimedLine, countedLine, requestShape, ruleInputSchema } from '../rule-input.ts';
import type { ClaimedLine, CountedLine, RuleInput } from '../rule-input.ts';
import { decideLine } from './decide-line.ts';

export { RuleInputError } from '../../domain/rule-input-error.ts';
export { defaultRuleSettings } from '../../domain/rule-settings.ts';
export type { GoodsKind } from '../../domain/goods-kind.ts';
export type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
export type { RuleSettings } from '../../domain/rule-settings.ts';
export type { Decision, LineDecision } from '../decision.ts';

interface Request<Line> {
  lines: Line[];
  /** The general manager is asked to approve what CAN-5 / CAN-6 refuse (CAN-15). */
  exception?: boolean;
}

export type CancellationInput = RuleInput<Request<CountedLine>>;
export type CancellationOfPiecesInput = RuleInput<Request<ClaimedLine>>;

const inputByCount = ruleInputSchema(requestShape(countedLine));
const inputByPieces = ruleInputSchema(requestShape(claimedLine));

/**
 * Decides a cancellation line by line (CAN-3 to CAN-8, CAN-15) with the pieces that follow those
 * taken back before. Amounts in fen. Throws RuleInputError; everything given is checked.
 */
export function decideCancellation(input: CancellationInput): Decision {
  checkShape(inputByCount, input);
  return decide(input, nextPieces);
}

/**
 * The same for pieces claimed by position (CASE-2): amount and paid share are the sums over the
 * ranges of a line, the fee is taken once on the summed amount.
 */
export function decideCancellationOfPieces(input: CancellationOfPiecesInput): Decision {
  checkShape(inputByPieces, input);
  return decide(input, claimedPieces);
}

function decide<Line extends { id: string }>(
  { now, settings, order, request }: RuleInput<Request<Line>>,
  piecesOf: (asked: Line, line: OrderLineFacts) => PieceRange[],
): Decision {
  checkOrderFacts(order, now, settings.timeZone);
  const context = {
    now,
    settings,
    order,
    sharesFen: paidSharesOf(order),
    exception: request.exception ?? false,
  };
  const chosen = chooseLines(order, request.lines, piecesOf);
  return decisionOf(chosen.map((each) => decideLine(each, context)));
}
