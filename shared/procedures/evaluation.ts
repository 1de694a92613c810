import type { OrderFacts } from '../domain/order-facts.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { ServiceSettings } from '../domain/service-settings.ts';
import type { GoodsLine } from '../domain/goods-line.ts';
import type { PieceClaim, TakenPieces } from './piece-claim.ts';

/** What the rules look at besides the request. */
export interface DecisionContext {
  /** UTC ms: the moment the customer asked (TIME-8). */
  requestedAt: number;
  settings: RuleSettings;
  service: ServiceSettings;
  /** Null for goods that no order knows. */
  order: OrderFacts | null;
  /** The lines of the order with their names; empty without one. */
  goods: readonly GoodsLine[];
  /** What was written down since; parsed with the procedure's record schema, null where it has none. */
  record: unknown;
  /** Pieces that other running or approved cases have taken (CASE-2). */
  taken: readonly TakenPieces[];
  /**
   * Where a page asks: the request as the backend showed it, with numbers masked (ARC-15). What the
   * page sends back untouched, the backend puts right.
   */
  shown?: unknown;
}

export interface Evaluation {
  /** As the procedure's decision schema has it; null while nothing can be decided. */
  decision: unknown;
  /** What the decision moves; zeros while there is none. */
  amounts: DecidedAmounts;
  claims: PieceClaim[];
  /** Empty when the request can be submitted. */
  missing: Missing[];
  /** True when an approver's exception carries the decision (CAN-15). */
  exception: boolean;
}

/** What a decision costs and moves, in fen. */
export interface DecidedAmounts {
  feeFen: number;
  /** Back to the customer, in money. */
  refundFen: number;
  /** Due from the customer. */
  dueFen: number;
  /** Given back not in money but toward new goods (RET-12). */
  creditFen: number;
}

export const noAmounts: DecidedAmounts = { feeFen: 0, refundFen: 0, dueFen: 0, creditFen: 0 };

/** Something still needed: `path` for the field, `message` for the person, the rule that asks it. */
export interface Missing {
  path: string;
  message: string;
  rule: string;
}
