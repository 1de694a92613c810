import { z } from 'zod';

import { chargeSchema, faultCauses } from './record.ts';

/** How the goods stand under warranty at the moment of the request. Times are UTC ms. */
export const warrantySchema = z.object({
  /**
   * `none`: never had one (RET-10); `unknown`: nobody knows when they were bought; `out` with no
   * months: the store gives none.
   */
  state: z.enum(['in', 'out', 'none', 'unknown']),
  purchasedAt: z.int().nullable(),
  /** The last millisecond of it. */
  until: z.int().nullable(),
  group: z.string().nullable(),
  months: z.int(),
});
export type Warranty = z.infer<typeof warrantySchema>;

/** What the rules say about a repair (REP-5). Amounts are fen. */
export const repairDecisionSchema = z.object({
  /** `open`: the cause is not known before the diagnosis. */
  verdict: z.enum(['open', 'free', 'charged', 'partsOnly', 'nothing']),
  rule: z.string(),
  /** As diagnosed; null before. */
  cause: z.enum(faultCauses).nullable().default(null),
  warranty: warrantySchema,
  /** All that was chosen from the fee schedule; `charged` says whether the customer pays it. */
  charges: z.array(chargeSchema.extend({ amountFen: z.int(), charged: z.boolean() })),
  chargeFen: z.int(),
});
export type RepairDecision = z.infer<typeof repairDecisionSchema>;
