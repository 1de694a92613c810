import { z } from 'zod';

import { typedMoment } from '../../domain/instant.ts';
import { historyEntry } from '../schemas/cases.ts';
import { id, nothing, page, pageOf, sha256 } from '../schemas/common.ts';
import { customerQuery, listQuery, orderQuery } from '../schemas/lists.ts';
import { customerEntry, orderEntry, paymentEntry, reason } from '../schemas/order-entry.ts';
import { customerRow, customerView, orderRow, orderView } from '../schemas/orders.ts';
import { backendLong, backendRead, backendWrite, main } from './effects.ts';

const orderAt = z.object({ orderId: id, revision: z.int() });
const customerAt = z.object({ customerId: id, revision: z.int() });
const ofPage = { after: page.shape.after, limit: page.shape.limit };

/** Orders and customers: lists, pages, and what is entered by hand. */
export const orderChannels = {
  'orders.list': { ...backendRead, input: orderQuery.extend(ofPage), answer: pageOf(orderRow) },
  'orders.get': { ...backendRead, input: z.object({ orderId: id }), answer: orderView },
  /** Everything that ever happened to an order and its cases, oldest first. */
  'orders.history': {
    ...backendRead,
    input: z.object({ orderId: id }),
    answer: z.array(historyEntry),
  },
  'orders.create': {
    ...backendWrite,
    input: z.object({ entry: orderEntry, payments: z.array(paymentEntry).max(20) }),
    answer: orderView,
  },
  /** Corrects what was typed or imported wrongly; what was there before stays in the history. */
  'orders.correct': {
    ...backendWrite,
    input: orderAt.extend({ entry: orderEntry, reason }),
    answer: orderView,
  },
  'orders.recordPayment': {
    ...backendWrite,
    input: orderAt.extend({ payment: paymentEntry }),
    answer: orderView,
  },
  /** A payment recorded by mistake; it stays to be seen. */
  'orders.cancelPayment': {
    ...backendWrite,
    input: orderAt.extend({ paymentId: id, reason }),
    answer: orderView,
  },
  /** When lines were or will be handed over; null when they were not. A second time needs a reason. */
  'orders.recordDelivery': {
    ...backendWrite,
    input: orderAt.extend({
      lineIds: z.array(z.string().max(100)).min(1).max(200),
      deliveredAt: typedMoment.nullable(),
      reason: reason.nullable(),
    }),
    answer: orderView,
  },
  /** Takes over what the file says; running cases keep their facts (CASE-1). */
  'orders.applyWaiting': {
    ...backendWrite,
    input: orderAt.extend({ contentHash: sha256 }),
    answer: orderView,
  },
  /** Leaves the order as it is; this state of the file is not asked about again. */
  'orders.dropWaiting': {
    ...backendWrite,
    input: orderAt.extend({ contentHash: sha256, reason }),
    answer: orderView,
  },

  'customers.list': {
    ...backendRead,
    input: customerQuery.extend(ofPage),
    answer: pageOf(customerRow),
  },
  'customers.get': { ...backendRead, input: z.object({ customerId: id }), answer: customerView },
  /** Everything that ever happened to a customer, the customer's orders and cases, oldest first. */
  'customers.history': {
    ...backendRead,
    input: z.object({ customerId: id }),
    answer: z.array(historyEntry),
  },
  'customers.create': { ...backendWrite, input: customerEntry, answer: customerView },
  /** Corrects what was typed wrongly (a changed number or name is CHG-1). */
  'customers.correct': {
    ...backendWrite,
    input: customerAt.extend({ entry: customerEntry, reason }),
    answer: customerView,
  },
  /** The two are not the same person, whatever their names look like. */
  'customers.keepApart': {
    ...backendWrite,
    input: z.object({ customerId: id, otherId: id }),
    answer: nothing,
  },
  /** Shows the phone in full, and records who looked and why (ARC-15); the reason may be off [S]. */
  'customers.reveal': {
    ...backendWrite,
    input: z.object({ customerId: id, reason: reason.nullable() }),
    answer: z.object({ phone: z.string() }),
  },

  /** The rows of a list, as it is filtered and sorted, as a workbook; an event. Only main calls it. */
  'lists.export': {
    ...backendLong,
    input: listQuery,
    answer: z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array), rows: z.int() }),
  },
  'files.exportList': {
    ...main,
    input: listQuery,
    /** How many rows, and the path on this PC where the person put them. */
    answer: z.object({ rows: z.int(), savedAs: z.string() }),
  },
} as const;
