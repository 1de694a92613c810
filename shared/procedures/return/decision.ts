import { z } from 'zod';

import { decisionSchema, lineDecisionSchema } from '../decision.ts';

/** Some pieces of a line decided alike: as asked for, or what the inspection found of them. */
export const returnLineDecisionSchema = lineDecisionSchema.extend({
  pieces: z.int().min(1),
  condition: z.enum(['asked', 'good', 'damaged']),
  /** RET-8: whether the customer had them when asking; what was not delivered is not inspected. */
  delivered: z.boolean().default(true),
});
export type ReturnLineDecision = z.infer<typeof returnLineDecisionSchema>;

/**
 * What the rules say about a return or an exchange, as the case keeps it. `refundFen` and `dueFen`
 * are of the goods that come back; what moves in the end stands in `payable` (RET-12). Fen.
 */
export const returnDecisionSchema = decisionSchema.extend({
  lines: z.array(returnLineDecisionSchema),
  /** Null for a return. */
  exchange: z.object({ newGoodsFen: z.int().min(0), creditFen: z.int().min(0) }).nullable(),
  payable: z.object({ refundFen: z.int().min(0), dueFen: z.int().min(0) }),
});
export type ReturnDecision = z.infer<typeof returnDecisionSchema>;
