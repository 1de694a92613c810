import { z } from 'zod';

import { typedMoment } from '../domain/instant.ts';
import { approvalSchema } from './approval.ts';
import type { DecidedAmounts } from './evaluation.ts';

export const settlementMethods = ['cash', 'bankCard', 'transfer', 'weChat', 'alipay'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

export const settlementMethodTitles: Readonly<Record<SettlementMethod, string>> = {
  cash: '现金',
  bankCard: '银行卡',
  transfer: '转账',
  weChat: '微信',
  alipay: '支付宝',
};

/** Which way the money goes: to the customer, from the customer (应补), or not at all. */
export const settlementKinds = ['refund', 'collection', 'none'] as const;
export type SettlementKind = (typeof settlementKinds)[number];

/** Who takes the money, or brings it, as seen from the customer. */
export const payeeRelations = ['self', 'family', 'agent', 'other'] as const;
export type PayeeRelation = (typeof payeeRelations)[number];

export const payeeRelationTitles: Readonly<Record<PayeeRelation, string>> = {
  self: '本人',
  family: '家属',
  agent: '受托人',
  other: '其他',
};

/** One payment. */
export const settlementSchema = z.object({
  /** Fen; 0 only when nothing moves. */
  amountFen: z.int().min(0),
  /** Null only when nothing moves. */
  method: z.enum(settlementMethods).nullable(),
  /** Number of the transfer or receipt, where there is one; empty for cash. */
  reference: z.string().trim().max(100).default(''),
  settledAt: typedMoment,
  /** Who signed for the money; empty only when nothing moves. */
  payee: z.string().trim().max(100),
  relation: z.enum(payeeRelations).default('self'),
  payeeSigned: z.boolean(),
});
export type SettlementInput = z.infer<typeof settlementSchema>;

/** Another amount than the decided one. */
export const agreedAmountSchema = z.object({
  amountFen: z.int().min(0),
  reason: z.string().trim().min(1).max(2000),
  approval: approvalSchema,
});
export type AgreedAmountInput = z.infer<typeof agreedAmountSchema>;

/** A payment as the case keeps it. Times are UTC ms, amounts fen. */
export interface SettlementRecord {
  kind: SettlementKind;
  amountFen: number;
  method: SettlementMethod | null;
  reference: string;
  settledAt: number;
  payee: string;
  relation: PayeeRelation;
  /** The cashier. */
  recordedBy: string;
}

/** What a decision asks to be settled, in fen. */
export function settlementOf(decision: Pick<DecidedAmounts, 'refundFen' | 'dueFen'>): {
  kind: SettlementKind;
  amountFen: number;
} {
  if (decision.refundFen > 0) return { kind: 'refund', amountFen: decision.refundFen };
  if (decision.dueFen > 0) return { kind: 'collection', amountFen: decision.dueFen };
  return { kind: 'none', amountFen: 0 };
}
