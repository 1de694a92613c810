import { z } from 'zod';

import { typedMoment } from '../../domain/instant.ts';
import { approvalSchema } from '../approval.ts';
import { agreedAmountSchema, settlementSchema } from '../settlement.ts';
import { cancellationRequestSchema } from './request.ts';

const sentence = z.string().trim().min(1).max(2000);
const note = z.string().max(2000);

/** The input of each action, by action name. */
export const cancellationInputs = {
  submit: z.object({}),
  recordSignature: z.object({ signedAt: typedMoment }),
  approve: z.object({ approval: approvalSchema }),
  reject: z.object({ reason: sentence, approval: approvalSchema }),
  acknowledge: z.object({ note }),
  file: z.object({ note }),
  tellCustomer: z.object({ channel: z.enum(['phone', 'inPerson', 'message']), note }),
  agreeAmount: agreedAmountSchema,
  payPart: settlementSchema,
  settle: settlementSchema,
  /** `approval` is needed once the case has been approved (CASE-3). */
  withdraw: z.object({ reason: sentence, approval: approvalSchema.nullable() }),
  void: z.object({ reason: sentence }),
  /** `approval` is needed once the case has been approved (CASE-3). */
  correct: z.object({
    request: cancellationRequestSchema,
    reason: sentence,
    approval: approvalSchema.nullable(),
  }),
} as const;

export type CancellationAction = keyof typeof cancellationInputs;
export type CancellationInput<A extends CancellationAction> = z.infer<
  (typeof cancellationInputs)[A]
>;
