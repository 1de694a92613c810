/** What the rules say about one request (decisions.md). All amounts are integer fen. */
export interface Decision {
  lines: LineDecision[];
  feeFen: number;
  refundFen: number;
  dueFen: number;
}

export type LineOutcome = 'free' | 'fee' | 'refused' | 'startReturn' | 'inspectFirst';

export interface LineDecision {
  id: string;
  outcome: LineOutcome;
  rule: string;
  /** Names of the conditions that failed (RET-7, RET-9); empty for cancellations. */
  missing: string[];
  amountFen: number;
  paidShareFen: number;
  feeFen: number;
  refundFen: number;
  dueFen: number;
}
