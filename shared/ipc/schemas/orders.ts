import { z } from 'zod';

import { goodsLineSchema } from '../../domain/goods-line.ts';
import { bytes, fen, id, utcMs } from './common.ts';

export const customerRow = z.object({
  id,
  name: z.string(),
  /** Masked: 199····5678 (ARC-15). */
  phone: z.string(),
  orders: z.int(),
  lastOrderedAt: utcMs.nullable(),
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
});
export type OrderRow = z.infer<typeof orderRow>;

export const orderLineView = goodsLineSchema.extend({
  /** Pieces that running or approved cases have taken (CASE-2). */
  takenPieces: z.int(),
});
export type OrderLineView = z.infer<typeof orderLineView>;

export const orderView = orderRow.extend({
  address: z.string(),
  documents: z.string(),
  importedAt: utcMs,
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
  orderList: z.array(orderRow),
  cases: orderView.shape.cases,
});

/** A file as the page got it by drop or dialog: at most 20 MB. */
export const orderFile = z.object({
  name: z.string().max(260),
  bytes: bytes.refine((file) => file.byteLength <= 20_000_000, '文件超过 20 MB。'),
});

export const importProblem = z.object({
  /** Row in the file as a person counts it (the header is row 1). */
  row: z.int(),
  /** Title of the column, null when the whole row is meant. */
  column: z.string().nullable(),
  message: z.string(),
  orderNumber: z.string().nullable(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importPreview = z.object({
  sha256: z.string(),
  rows: z.int(),
  newOrders: z.int(),
  unchangedOrders: z.int(),
  /** Already imported with other content; left as they are (the next version updates them). */
  changedOrders: z.int(),
  /** One bad line holds back its whole order. */
  heldBackOrders: z.int(),
  problems: z.array(importProblem),
  /** First orders of the file, to be recognised at a glance. */
  sample: z.array(
    z.object({
      orderNumber: z.string(),
      customerName: z.string(),
      orderedAt: utcMs,
      lines: z.int(),
      totalFen: fen,
      state: z.enum(['new', 'unchanged', 'changed', 'heldBack']),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = z.object({
  importedOrders: z.int(),
  importedLines: z.int(),
  newCustomers: z.int(),
  unchangedOrders: z.int(),
  heldBackOrders: z.int(),
});
