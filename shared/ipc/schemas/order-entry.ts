import { z } from 'zod';

import { goodsKinds } from '../../domain/goods-kind.ts';
import { typedMoment } from '../../domain/instant.ts';
import { settlementMethods } from '../../procedures/settlement.ts';
import { id, utcMs } from './common.ts';

const shortText = z.string().trim().max(100);
const mostFen = 10_000_000_000;
export const reason = z.string().trim().min(1).max(500);

/** Who a customer is; the phone as typed, the backend normalises it. */
export const customerEntry = z.object({
  name: z.string().trim().min(1).max(60),
  phone: z.string().trim().min(1).max(40),
  address: z.string().trim().max(300),
});
export type CustomerEntry = z.infer<typeof customerEntry>;

export const orderLineEntry = z.object({
  /** A line that is already there; null for a new one. */
  lineId: z.string().max(100).nullable(),
  code: shortText,
  name: shortText.min(1),
  size: shortText,
  color: shortText,
  kind: z.enum(goodsKinds),
  quantity: z.int().min(1).max(100_000),
  unitPriceFen: z.int().min(0).max(mostFen),
  deliveredAt: typedMoment.nullable(),
});
export type OrderLineEntry = z.infer<typeof orderLineEntry>;

/** An order typed by hand. Amounts of lines and order follow from prices and pieces. */
export const orderEntry = z.object({
  /** Empty: the program gives one (SD20261120-001). */
  orderNumber: z.string().trim().max(60),
  customer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('known'), customerId: id }),
    z.object({ kind: z.literal('new'), entry: customerEntry }),
  ]),
  orderedAt: typedMoment,
  /** Where the goods go. */
  address: z.string().trim().max(300),
  consultant: shortText,
  documents: shortText,
  lines: z.array(orderLineEntry).min(1).max(200),
});
export type OrderEntry = z.infer<typeof orderEntry>;

export const paymentEntry = z.object({
  amountFen: z.int().min(1).max(mostFen),
  method: z.enum(settlementMethods),
  paidAt: typedMoment,
  note: z.string().trim().max(200),
});
export type PaymentEntry = z.infer<typeof paymentEntry>;

/** One part of what was paid. */
export const paymentView = z.object({
  id,
  /** Fen; negative where a later file said less than before. */
  amountFen: z.int(),
  source: z.enum(['file', 'hand']),
  method: z.enum(settlementMethods).nullable(),
  /** When it was paid; null where a file only says how much was paid by then. */
  paidAt: utcMs.nullable(),
  note: z.string(),
  recordedAt: utcMs,
  recordedBy: z.string(),
  /** Set when it was taken back as a mistake. */
  cancelled: z.object({ at: utcMs, by: z.string(), reason: z.string() }).nullable(),
});
export type PaymentView = z.infer<typeof paymentView>;
