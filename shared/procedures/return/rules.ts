import { checkShape } from '../../domain/check-shape.ts';
import { checkOrderFacts } from '../../domain/order-facts-check.ts';
import { chooseLines, chooseParts, nextPieces } from '../chosen-lines.ts';
import type { ChosenLine } from '../chosen-lines.ts';
import type { Decision } from '../decision.ts';
import { decisionOf } from '../money-per-line.ts';
import { paidSharesOf } from '../paid-shares.ts';
import type { RuleInput } from '../rule-input.ts';
import { decideReturnLine } from './decide-line.ts';
import { returnByCount, returnByParts } from './rule-input.ts';
import type { CountedReturn, GoodsFound, PartsReturn, ReturnAsked } from './rule-input.ts';

export { RuleInputError } from '../../domain/rule-input-error.ts';
export { defaultRuleSettings } from '../../domain/rule-settings.ts';
export type { GoodsKind } from '../../domain/goods-kind.ts';
export type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
export type { RuleSettings } from '../../domain/rule-settings.ts';
export type { Decision, LineDecision } from '../decision.ts';
export type { ReturnPart } from './rule-input.ts';

export type ReturnInput = RuleInput<CountedReturn>;
export type ReturnOfPiecesInput = RuleInput<PartsReturn>;

/**
 * Decides a return or an exchange line by line (RET-2 to RET-11, RET-18) with the pieces that follow
 * those taken back before; what is not delivered yet as a cancellation (RET-8). The price of the new
 * goods is no part of it (RET-12). Amounts in fen. Throws RuleInputError; everything given is checked.
 */
export function decideReturn(input: ReturnInput): Decision {
  checkShape(returnByCount, input);
  const { order, request } = input;
  checkOrderFacts(order, input.now, input.settings.timeZone);
  const chosen = chooseLines(order, request.lines, nextPieces);
  return decide(
    input,
    chosen.map((each) => ({ ...each, found: request })),
  );
}

/**
 * The same for pieces claimed by position (CASE-2), each part with what was found of it (RET-14): a
 * line may come again with others of its pieces. One line decision for each part, in their order;
 * a fee is taken once on each part.
 */
export function decideReturnOfPieces(input: ReturnOfPiecesInput): Decision {
  checkShape(returnByParts, input);
  const { order, request } = input;
  checkOrderFacts(order, input.now, input.settings.timeZone);
  const chosen = chooseParts(order, request.parts);
  return decide(
    input,
    chosen.map(({ part, ...each }) => ({ ...each, found: part })),
  );
}

function decide(
  { now, settings, order, request }: RuleInput<ReturnAsked>,
  chosen: readonly (ChosenLine & { found: GoodsFound })[],
): Decision {
  const context = {
    now,
    settings,
    order,
    sharesFen: paidSharesOf(order),
    exception: request.exception ?? false,
    reason: request.reason,
    documents: request.documents,
  };
  return decisionOf(chosen.map(({ found, ...each }) => decideReturnLine(each, found, context)));
}
