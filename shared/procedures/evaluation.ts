import type { OrderFacts } from '../domain/order-facts.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { Decision } from './decision.ts';
import type { PieceClaim, TakenPieces } from './piece-claim.ts';

/** What the rules look at besides the request. */
export interface DecisionContext {
  /** UTC ms: the moment the customer asked (TIME-8). */
  requestedAt: number;
  settings: RuleSettings;
  order: OrderFacts;
  /** Pieces that other running or approved cases have taken (CASE-2). */
  taken: readonly TakenPieces[];
}

export interface Evaluation {
  /** Null while no line is chosen, or pieces are asked for that are not free. */
  decision: Decision | null;
  claims: PieceClaim[];
  /** Empty when the request can be submitted. */
  missing: Missing[];
  /** True when an approver's exception carries the decision (CAN-15). */
  exception: boolean;
}

/** Something still needed: `path` for the field, `message` for the person, the rule that asks it. */
export interface Missing {
  path: string;
  message: string;
  rule: string;
}
