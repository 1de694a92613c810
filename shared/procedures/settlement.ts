import { z } from 'zod';

import { typedMoment } from '../domain/instant.ts';
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

export const settlementSchema = z.object({
  /** Exactly what was decided: the refund, or what the customer owes, or 0. */
  amountFen: z.int().min(0),
  /** Null only when nothing moves. */
  method: z.enum(settlementMethods).nullable(),
  settledAt: typedMoment,
  /** Who signed for the money; empty only when nothing moves. */
  payee: z.string().trim().max(100),
  payeeSigned: z.boolean(),
});
export type SettlementInput = z.infer<typeof settlementSchema>;

/** What a decision asks to be settled, in fen. */
export function settlementOf(decision: Pick<DecidedAmounts, 'refundFen' | 'dueFen'>): {
  kind: SettlementKind;
  amountFen: number;
} {
  if (decision.refundFen > 0) return { kind: 'refund', amountFen: decision.refundFen };
  if (decision.dueFen > 0) return { kind: 'collection', amountFen: decision.dueFen };
  return { kind: 'none', amountFen: 0 };
}
