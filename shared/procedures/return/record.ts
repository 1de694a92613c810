import { z } from 'zod';

import { returnDecisionSchema } from './decision.ts';

const who = z.object({ id: z.string(), name: z.string() });
const ms = z.int();
const words = z.string().max(2000);
const count = z.int().min(0).max(100_000);

/** RET-4, RET-5: what the inspection judges. */
export const returnFaults = ['product', 'misuse', 'none'] as const;
export type ReturnFault = (typeof returnFaults)[number];

export const returnFaultTitles: Readonly<Record<ReturnFault, string>> = {
  product: '产品质量问题',
  misuse: '使用或保养不当',
  none: '没有发现问题',
};

/** RET-14: what was found of one line of the request. Pieces that are neither were not there. */
export const inspectedLineSchema = z.object({
  id: z.string().max(200),
  /** Pieces that came back whole, and damaged ones apart. */
  good: count,
  damaged: count,
  packagingUnopened: z.boolean(),
  /** Only where the claim is about quality. */
  fault: z.enum(returnFaults).nullable(),
});
export type InspectedLine = z.infer<typeof inspectedLineSchema>;

export const inspectionPlaces = ['store', 'home'] as const;
export type InspectionPlace = (typeof inspectionPlaces)[number];

export const inspectionPlaceTitles: Readonly<Record<InspectionPlace, string>> = {
  store: '在店里',
  home: '在顾客家',
};

/** RET-14: the goods are inspected and confirmed. Times are UTC ms. */
export const inspectionSchema = z.object({
  at: ms,
  inspector: who,
  place: z.enum(inspectionPlaces),
  lines: z.array(inspectedLineSchema),
  /** The condition, in words; photos are attachments of the case. */
  finding: words,
  by: who,
});

/** What is written down in the course of a return or an exchange. */
export const returnRecordSchema = z.object({
  inspection: inspectionSchema.nullable().default(null),
  /** RET-14: what was decided before the inspection; null while there was none. */
  decidedFirst: returnDecisionSchema.nullable().default(null),
  /** RET-14: the verdict after the inspection, told to the customer. */
  verdictTold: z
    .object({
      at: ms,
      channel: z.enum(['phone', 'message', 'inPerson']),
      words,
      /** Whether it differs from what was told at first. */
      changed: z.boolean(),
      by: who,
    })
    .nullable()
    .default(null),
  /** RET-4. */
  apology: z.object({ at: ms, words, by: who }).nullable().default(null),
  /** The goods are in the store again. */
  received: z.object({ at: ms, condition: words, by: who }).nullable().default(null),
});
export type ReturnRecord = z.infer<typeof returnRecordSchema>;

export function emptyReturnRecord(): ReturnRecord {
  return { inspection: null, decidedFirst: null, verdictTold: null, apology: null, received: null };
}
