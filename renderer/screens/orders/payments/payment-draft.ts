import { formatFen, formatYuan, parseYuan } from '../../../../shared/domain/money.ts';
import type { PaymentEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { SettlementMethod } from '../../../../shared/procedures/settlement.ts';
import { isMinuteBefore } from '../../../format/minute-before.ts';
import { text } from '../../../../shared/text/text.ts';

/** A payment as it is typed. */
export interface PaymentDraft {
  /** In yuan. */
  amount: string;
  method: SettlementMethod | null;
  /** UTC ms; null while what was typed is no time. */
  paidAt: number | null;
  note: string;
}

export type PaymentWrong = Partial<Record<keyof PaymentDraft, string>>;

interface PaymentFacts {
  unpaidFen: number;
  /** UTC ms. */
  orderedAt: number;
  now: number;
}

/** What is unpaid, paid just now. */
export function startPayment(unpaidFen: number, now: number): PaymentDraft {
  return { amount: formatFen(unpaidFen), method: null, paidAt: now, note: '' };
}

/** The payment to record, or what is wrong with it. */
export function readPayment(
  draft: PaymentDraft,
  { unpaidFen, orderedAt, now }: PaymentFacts,
): { payment: PaymentEntry } | { wrong: PaymentWrong } {
  const words = text.orderPage;
  const wrong: PaymentWrong = {};
  const amountFen = parseYuan(draft.amount);
  if (amountFen === null) wrong.amount = words.amountUnreadable;
  else if (amountFen === 0) wrong.amount = words.amountZero;
  else if (amountFen > unpaidFen) wrong.amount = words.amountTooMuch(formatYuan(unpaidFen));
  if (draft.method === null) wrong.method = words.methodMissing;
  if (draft.paidAt === null) wrong.paidAt = words.timeMissing;
  // TIME-7: what has happened cannot lie in the future.
  else if (isMinuteBefore(now, draft.paidAt)) wrong.paidAt = words.paidLater;
  else if (isMinuteBefore(draft.paidAt, orderedAt)) wrong.paidAt = words.paidBeforeOrder;
  const { method, paidAt } = draft;
  if (amountFen === null || method === null || paidAt === null || Object.keys(wrong).length > 0) {
    return { wrong };
  }
  return { payment: { amountFen, method, paidAt, note: draft.note.trim() } };
}
