import { z } from 'zod';

import { feeKinds } from '../../domain/service-settings.ts';

const who = z.object({ id: z.string(), name: z.string() });
const ms = z.int();
const words = z.string().max(2000);

export const contactChannels = ['phone', 'message', 'inPerson'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const contactChannelTitles: Readonly<Record<ContactChannel, string>> = {
  phone: '电话',
  message: '微信或短信',
  inPerson: '当面',
};

/** REP-2: one attempt to reach the customer. */
export const contactSchema = z.object({
  at: ms,
  channel: z.enum(contactChannels),
  reached: z.boolean(),
  outcome: words,
  by: who,
});

/** REP-5: what the diagnosis found. */
export const faultCauses = ['product', 'misuse', 'none'] as const;
export type FaultCause = (typeof faultCauses)[number];

export const faultCauseTitles: Readonly<Record<FaultCause, string>> = {
  product: '产品质量问题',
  misuse: '使用或保养不当',
  none: '没有发现问题',
};

/** A line of the fee schedule as it was when it was chosen; `quantity` in its unit. */
export const chargeSchema = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(feeKinds),
  unit: z.string(),
  priceFen: z.int().min(0),
  quantity: z.int().min(1).max(10_000),
});
export type Charge = z.infer<typeof chargeSchema>;

/** REP-6: one part of the parts list. Times are UTC ms. */
export const partSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  quantity: z.int().min(1).max(10_000),
  neededBy: ms,
  orderedAt: ms.nullable(),
  arrivedAt: ms.nullable(),
  note: z.string().max(500),
});
export type RepairPart = z.infer<typeof partSchema>;

/** What a repair writes down on the way. */
export const repairRecordSchema = z.object({
  contacts: z.array(contactSchema).default([]),
  /** REP-9: the goods came to the service centre. */
  received: z
    .object({
      at: ms,
      condition: words,
      /** Told to a customer who brought the goods in: when they can be fetched or are brought. */
      promisedAt: ms.nullable(),
      by: who,
    })
    .nullable()
    .default(null),
  /** REP-3. */
  diagnosis: z
    .object({
      at: ms,
      technician: who,
      finding: words,
      cause: z.enum(faultCauses),
      /** What shall be done. */
      solution: words,
      repairable: z.boolean(),
      charges: z.array(chargeSchema),
      by: who,
    })
    .nullable()
    .default(null),
  /** REP-3: when the store manager signed; of a signature on paper only the day counts. */
  signed: z
    .object({ at: ms, way: z.enum(['counter', 'paper']) })
    .nullable()
    .default(null),
  /** REP-4, REP-7: the concrete answer. */
  explanation: z
    .object({
      at: ms,
      channel: z.enum(contactChannels),
      words,
      agrees: z.boolean(),
      by: who,
    })
    .nullable()
    .default(null),
  /** REP-8. */
  apology: z.object({ at: ms, words, by: who }).nullable().default(null),
  parts: z.array(partSchema).max(100).default([]),
  /** REP-11. */
  work: z
    .object({
      doneAt: ms,
      technician: who,
      fault: words,
      done: words,
      minutes: z.int().min(1).max(60_000),
      partsUsed: words,
      by: who,
    })
    .nullable()
    .default(null),
  /** REP-10. */
  goodsBack: z
    .object({ at: ms, receiver: z.string().max(100), condition: words, by: who })
    .nullable()
    .default(null),
  /** REP-12. Ratings 1 (bad) to 5 (very good); null when the customer could not be reached. */
  satisfaction: z
    .object({
      at: ms,
      channel: z.enum(contactChannels),
      ratings: z.object({
        repair: z.int().min(1).max(5),
        manner: z.int().min(1).max(5),
        punctuality: z.int().min(1).max(5),
        overall: z.int().min(1).max(5),
      }),
      solved: z.boolean(),
      words,
      measures: words,
      by: who,
    })
    .nullable()
    .default(null),
  /** Why there is no satisfaction call: the customer was not reached again and again. */
  notReached: words.default(''),
});
export type RepairRecord = z.infer<typeof repairRecordSchema>;

export function emptyRepairRecord(): RepairRecord {
  return repairRecordSchema.parse({});
}
