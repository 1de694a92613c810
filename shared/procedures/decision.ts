import { z } from 'zod';

export const lineOutcomes = ['free', 'fee', 'refused', 'startReturn', 'inspectFirst'] as const;

const fen = z.int();

export const lineDecisionSchema = z.object({
  id: z.string(),
  outcome: z.enum(lineOutcomes),
  rule: z.string(),
  /** Names of the conditions that failed (RET-7, RET-9); empty for cancellations. */
  missing: z.array(z.string()),
  amountFen: fen,
  paidShareFen: fen,
  feeFen: fen,
  refundFen: fen,
  dueFen: fen,
});
export type LineDecision = z.infer<typeof lineDecisionSchema>;

/** What the rules say about a request for lines of an order (decisions.md). All amounts are integer fen. */
export const decisionSchema = z.object({
  lines: z.array(lineDecisionSchema),
  feeFen: fen,
  refundFen: fen,
  dueFen: fen,
});
export type Decision = z.infer<typeof decisionSchema>;
