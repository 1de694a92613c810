import { z } from 'zod';

import { goodsLineSchema } from '../../domain/goods-line.ts';
import { orderDifferenceSchema } from '../../domain/order-difference.ts';
import { fen, id, sha256, utcMs } from './common.ts';
import { waitingReasons } from './imports.ts';
import { paymentView } from './order-entry.ts';

/** Goods that should not be where they are: RET-6 未付清不得投产, RET-10 never on credit. */
export const orderWarnings = ['customUnpaid', 'clearanceOnCredit'] as const;
export type OrderWarning = (typeof orderWarnings)[number];

export const customerRow = z.object({
  id,
  name: z.string(),
  /** Masked: 199····5678 (ARC-15). */
  phone: z.string(),
  orders: z.int(),
  lastOrderedAt: utcMs.nullable(),
  /** Somebody else on the same phone is likely the same person, spelled in another way. */
  likelySame: z.boolean(),
});
export type CustomerRow = z.infer<typeof customerRow>;

export const orderRow = z.object({
  id,
  orderNumber: z.string(),
  orderedAt: utcMs,
  customerId: id,
  customerName: z.string(),
  /** Masked. */
  phone: z.string(),
  consultant: z.string(),
  lines: z.int(),
  totalFen: fen,
  paidFen: fen,
  warnings: z.array(z.enum(orderWarnings)),
  /** Cases that are going on. */
  openCases: z.int(),
  /** A file says something else and waits for somebody to look (CASE-1). */
  waitingChange: z.boolean(),
});
export type OrderRow = z.infer<typeof orderRow>;

export const orderLineView = goodsLineSchema.extend({
  /** Pieces that running or approved cases have taken (CASE-2). */
  takenPieces: z.int(),
});
export type OrderLineView = z.infer<typeof orderLineView>;

/** What a file says of an order that was not changed by it (CASE-1, CASE-2). */
export const waitingChange = z.object({
  reason: z.enum(waitingReasons),
  since: utcMs,
  /** Names this very state of the file when it is taken over or dropped. */
  contentHash: sha256,
  differences: z.array(orderDifferenceSchema),
});
export type WaitingChange = z.infer<typeof waitingChange>;

/** What of the paid money is left in an order, in fen. */
export const orderMoney = z.object({
  paidFen: fen,
  /** Handed back, over all cases. */
  refundedFen: fen,
  /** Counted toward goods in exchange (RET-12). */
  creditedFen: fen,
  /** Decided to go back and not paid out yet. */
  openRefundFen: fen,
  /** Fees and differences that customers paid in cases. */
  collectedFen: fen,
  /** Paid less refunded and credited. */
  leftFen: fen,
});
export type OrderMoney = z.infer<typeof orderMoney>;

export const orderView = orderRow.extend({
  address: z.string(),
  documents: z.string(),
  /** Raised at every change; a write names the one it saw. */
  revision: z.int(),
  source: z.enum(['file', 'folder', 'hand']),
  importedAt: utcMs,
  payments: z.array(paymentView),
  waiting: waitingChange.nullable(),
  money: orderMoney,
  goods: z.array(orderLineView),
  cases: z.array(
    z.object({
      id,
      number: z.string().nullable(),
      procedureTitle: z.string(),
      stageTitle: z.string(),
    }),
  ),
});
export type OrderView = z.infer<typeof orderView>;

export const customerView = customerRow.extend({
  address: z.string(),
  revision: z.int(),
  orderList: z.array(orderRow),
  cases: orderView.shape.cases,
  /** Others on the same phone; `likelySame` when only the spelling differs and nobody said no. */
  samePhone: z.array(z.object({ id, name: z.string(), orders: z.int(), likelySame: z.boolean() })),
});
export type CustomerView = z.infer<typeof customerView>;
