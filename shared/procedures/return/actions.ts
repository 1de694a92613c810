import { z } from 'zod';

import { typedMoment } from '../../domain/instant.ts';
import { approvalSchema } from '../approval.ts';
import { agreedAmountSchema, settlementSchema } from '../settlement.ts';
import { inspectedLineSchema, inspectionPlaces } from './record.ts';
import { returnRequestSchema } from './request.ts';

const sentence = z.string().trim().min(1).max(2000);
const note = z.string().trim().max(2000);
const channel = z.enum(['phone', 'message', 'inPerson']);
const person = z.object({ id: z.uuid(), name: z.string().max(40) });

/** A span agreed with the customer. */
const appointment = {
  technicianId: z.uuid().nullable(),
  from: typedMoment,
  to: typedMoment,
  note,
};

/** The input of each action, by action name. */
export const returnInputs = {
  submit: z.object({}),
  /** RET-14. */
  recordSignature: z.object({ signedAt: typedMoment }),
  /** RET-3: an inspection at the customer's, or the goods are brought in. Again to change it. */
  agreeInspection: z.object({ kind: z.enum(['inspect', 'bringIn']), ...appointment }),
  /** RET-14, RET-4. */
  inspect: z.object({
    at: typedMoment,
    inspector: person,
    place: z.enum(inspectionPlaces),
    lines: z.array(inspectedLineSchema).min(1).max(500),
    finding: sentence,
  }),
  /** RET-14: told, and the customer goes on with what is accepted. */
  tellVerdict: z.object({ at: typedMoment, channel, words: note }),
  /** Told that nothing is accepted; the case ends. */
  tellRefusal: z.object({ at: typedMoment, channel, words: note }),
  /** RET-4. */
  apologise: z.object({ at: typedMoment, words: sentence }),
  /** RET-15. */
  approve: z.object({ approval: approvalSchema }),
  reject: z.object({ reason: sentence, approval: approvalSchema }),
  /** RET-16. */
  file: z.object({ note }),
  agreeTakeBack: z.object({ kind: z.enum(['takeBack', 'bringIn']), ...appointment }),
  receiveGoods: z.object({ at: typedMoment, condition: sentence }),
  /** RET-17. */
  agreeAmount: agreedAmountSchema,
  payPart: settlementSchema,
  settle: settlementSchema,
  /** `approval` is needed once the case has been approved (CASE-3). */
  withdraw: z.object({ reason: sentence, approval: approvalSchema.nullable() }),
  void: z.object({ reason: sentence }),
  correct: z.object({
    request: returnRequestSchema,
    reason: sentence,
    approval: approvalSchema.nullable(),
  }),
} as const;

export type ReturnAction = keyof typeof returnInputs;
export type ReturnInput<A extends ReturnAction> = z.infer<(typeof returnInputs)[A]>;

export const returnStageIds = [
  'draft',
  'customerSignature',
  'inspection',
  'verdict',
  'approval',
  'filing',
  'goodsBack',
  'settlement',
  'closed',
  'refused',
  'withdrawn',
  'rejected',
  'void',
] as const;
export type ReturnStage = (typeof returnStageIds)[number];
