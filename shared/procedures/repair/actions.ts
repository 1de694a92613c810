import { z } from 'zod';

import { typedMoment } from '../../domain/instant.ts';
import { approvalSchema } from '../approval.ts';
import { settlementSchema } from '../settlement.ts';
import { contactChannels, faultCauses, partSchema } from './record.ts';
import { repairRequestSchema } from './request.ts';

const sentence = z.string().trim().min(1).max(2000);
const note = z.string().trim().max(2000);
const rating = z.int().min(1).max(5);
const person = z.object({ id: z.uuid(), name: z.string().max(40) });

/** A span agreed with the customer. */
const appointment = {
  technicianId: z.uuid().nullable(),
  from: typedMoment,
  to: typedMoment,
  note,
};

/** The input of each action, by action name. */
export const repairInputs = {
  submit: z.object({}),
  /** REP-2: an attempt; also before the satisfaction call. */
  recordContact: z.object({
    at: typedMoment,
    channel: z.enum(contactChannels),
    reached: z.boolean(),
    outcome: sentence,
  }),
  /** REP-2, REP-9: the date of the visit, the take-back or the acceptance. */
  agreeVisit: z.object({
    kind: z.enum(['inspect', 'takeBack', 'bringIn']),
    ...appointment,
    at: typedMoment,
    channel: z.enum(contactChannels),
  }),
  /** Only with the customer's consent, and a reason. */
  reschedule: z.object({
    kind: z.enum(['inspect', 'takeBack', 'bringIn']),
    ...appointment,
    reason: sentence,
  }),
  /** REP-9: the goods are at the service centre. */
  receiveGoods: z.object({
    at: typedMoment,
    condition: sentence,
    promisedAt: typedMoment.nullable(),
    /** Brought in by the customer, who was apologised to and thanked. */
    thanked: z.boolean(),
  }),
  /** REP-3, REP-5. Charges by the code of the fee schedule. */
  diagnose: z.object({
    at: typedMoment,
    technician: person,
    finding: sentence,
    cause: z.enum(faultCauses),
    solution: sentence,
    repairable: z.boolean(),
    charges: z
      .array(z.object({ code: z.string().max(40), quantity: z.int().min(1).max(10_000) }))
      .max(50),
  }),
  sign: z.object({ approval: approvalSchema }),
  /** The store manager does not agree: it is diagnosed again. */
  sendBack: z.object({ reason: sentence, approval: approvalSchema }),
  /** REP-4, REP-7: told, and the customer agrees. */
  explain: z.object({ at: typedMoment, channel: z.enum(contactChannels), words: sentence }),
  /** Told, and the customer does not want it. */
  decline: z.object({ at: typedMoment, channel: z.enum(contactChannels), words: sentence }),
  /** REP-8. */
  apologise: z.object({ at: typedMoment, words: sentence }),
  /** REP-6: the whole list as it is now. */
  updateParts: z.object({ parts: z.array(partSchema).max(100) }),
  agreeRepair: z.object(appointment),
  /** REP-11. */
  completeWork: z.object({
    doneAt: typedMoment,
    technician: person,
    fault: sentence,
    done: sentence,
    minutes: z.int().min(1).max(60_000),
    partsUsed: note,
  }),
  /** REP-10. */
  agreeReturn: z.object(appointment),
  returnGoods: z.object({
    at: typedMoment,
    receiver: z.string().trim().min(1).max(100),
    condition: note,
  }),
  settle: settlementSchema,
  /** REP-12. */
  recordSatisfaction: z.object({
    at: typedMoment,
    channel: z.enum(contactChannels),
    ratings: z.object({ repair: rating, manner: rating, punctuality: rating, overall: rating }),
    solved: z.boolean(),
    words: note,
    measures: note,
  }),
  /** The customer was not reached again and again. */
  giveUpCalling: z.object({ reason: sentence }),
  close: z.object({}),
  /** `approval` is needed once the store manager has signed (CASE-3). */
  withdraw: z.object({ reason: sentence, approval: approvalSchema.nullable() }),
  void: z.object({ reason: sentence }),
  correct: z.object({
    request: repairRequestSchema,
    reason: sentence,
    approval: approvalSchema.nullable(),
  }),
} as const;

export type RepairAction = keyof typeof repairInputs;
export type RepairInput<A extends RepairAction> = z.infer<(typeof repairInputs)[A]>;

export const repairStageIds = [
  'draft',
  'contact',
  'arrival',
  'diagnosis',
  'signature',
  'explanation',
  'repair',
  'goodsBack',
  'payment',
  'followUp',
  'closing',
  'closed',
  'declined',
  'withdrawn',
  'void',
] as const;
export type RepairStage = (typeof repairStageIds)[number];
