import { z } from 'zod';

import { approvalRecordSchema } from '../../../../shared/procedures/approval.ts';
import type { AgreedAmount } from '../../../../shared/procedures/money-state.ts';
import type { Cases } from '../../database/schema.ts';

const agreedAmount = z.object({
  amountFen: z.int(),
  reason: z.string(),
  approval: approvalRecordSchema,
});

/** What was agreed instead of the decided amount, as a case keeps it; null where nothing was. */
export function agreedAmountOf({ agreed }: Pick<Cases, 'agreed'>): AgreedAmount | null {
  return agreed === null ? null : agreedAmount.parse(JSON.parse(agreed));
}
