import { z } from 'zod';

import { procedureIds } from '../../procedures/procedure-id.ts';
import { settlementKinds, settlementMethods } from '../../procedures/settlement.ts';
import { fen, id, sha256, utcMs } from './common.ts';
import { month, plainDay } from './service.ts';

/** Days of the store, both inclusive. */
export const packetPeriod = z.object({ from: plainDay, until: plainDay });
export type PacketPeriod = z.infer<typeof packetPeriod>;

/** `correction`: the form was handed over before, and its case has changed since. */
export const packetEntries = ['new', 'correction'] as const;
export type PacketEntry = (typeof packetEntries)[number];

/** One form of a packet: a row of 财务备案清单 (forms.md). Nothing in it names a customer in full. */
export const packetRow = z.object({
  entry: z.enum(packetEntries),
  caseId: id,
  /** Id of the form within its procedure. */
  form: z.string(),
  formTitle: z.string(),
  /** 取消订单, 退货, 换货, 产品维修. */
  kindTitle: z.string(),
  number: z.string(),
  /** 办结, 收回 …: how the case stands now. */
  stageTitle: z.string(),
  /** Empty for goods that no order knows. */
  orderNumber: z.string(),
  /** Masked: 王* 138····1234. */
  customer: z.string(),
  /** Worth of the goods it is about. */
  amountFen: fen,
  feeFen: fen,
  refundFen: fen,
  /** From the customer to the store. */
  dueFen: fen,
  /** 王建国, or 李明（代 王建国）. */
  approver: z.string(),
  approvedAt: utcMs.nullable(),
  filedAt: utcMs,
  /** 特批. */
  exception: z.boolean(),
  /** The payments so far; null while nothing was paid. */
  payment: z
    .object({
      kind: z.enum(settlementKinds),
      methods: z.array(z.enum(settlementMethods)),
      /** Of the last one. */
      at: utcMs,
      amountFen: fen,
    })
    .nullable(),
  /** Of the PDF as it was issued. */
  sha256,
  printNumber: z.int(),
});
export type PacketRow = z.infer<typeof packetRow>;

/** What cannot go into a packet, and what to do about it. */
export const packetBlock = z.object({ caseId: id, number: z.string(), why: z.string() });

export const packetSums = z.object({
  forms: z.int(),
  amountFen: fen,
  feeFen: fen,
  refundFen: fen,
  dueFen: fen,
});
export type PacketSums = z.infer<typeof packetSums>;

export const packetSumsByKind = z.array(packetSums.extend({ kindTitle: z.string() }));

export const packetPreview = z.object({
  rows: z.array(packetRow),
  blocked: z.array(packetBlock),
  sums: packetSums,
  byKind: packetSumsByKind,
});
export type PacketPreview = z.infer<typeof packetPreview>;

/** A packet that was handed over. */
export const packetView = z.object({
  id,
  /** Counted from 1. */
  number: z.int(),
  period: packetPeriod,
  handedOverAt: utcMs,
  handedOverBy: z.string(),
  sums: packetSums,
  corrections: z.int(),
  /** Head of the history chain as it stands on the cover sheet. */
  head: sha256,
});
export type PacketView = z.infer<typeof packetView>;

export const packetPage = packetView.extend({ rows: z.array(packetRow), byKind: packetSumsByKind });
export type PacketPage = z.infer<typeof packetPage>;

/** What was found in a folder. `place` is a file's name within it. */
export const packetProblems = [
  'changed', // other bytes than were handed over
  'missing',
  'extra', // a file that the packet does not have
  'sums', // the checksum file says something else than the program knows
] as const;
export const packetCheck = z.object({
  number: z.int(),
  period: packetPeriod,
  handedOverAt: utcMs,
  files: z.int(),
  problems: z.array(z.object({ problem: z.enum(packetProblems), place: z.string() })),
  /** Whether the head on the cover sheet is still in the history. */
  headFound: z.boolean(),
});
export type PacketCheck = z.infer<typeof packetCheck>;

/** CAN-15, RET-18: one thing granted that a rule refuses, or another amount than the decided one. */
export const exceptionRow = z.object({
  caseId: id,
  number: z.string(),
  procedure: z.enum(procedureIds),
  kindTitle: z.string(),
  orderNumber: z.string(),
  /** Masked. */
  customer: z.string(),
  what: z.enum(['exception', 'agreedAmount']),
  /** The goods, or what was agreed instead of what, in plain words. */
  subject: z.string(),
  /** The rule that refuses it, and the one that allows the exception. */
  against: z.string(),
  rule: z.string(),
  reason: z.string(),
  amountFen: fen,
  /** What the customer gets; for an agreed amount the difference to the decided one. */
  refundFen: fen,
  approver: z.string(),
  approvedAt: utcMs,
});
export type ExceptionRow = z.infer<typeof exceptionRow>;

export const exceptionReport = z.object({
  month,
  rows: z.array(exceptionRow),
  byApprover: z.array(
    z.object({ approver: z.string(), count: z.int(), amountFen: fen, refundFen: fen }),
  ),
});
export type ExceptionReport = z.infer<typeof exceptionReport>;
