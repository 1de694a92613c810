import { z } from 'zod';

import { cancellationRequestSchema } from './request.ts';

const sentence = z.string().trim().min(1).max(2000);
const utcMs = z.int().min(0);

/** How an approver agreed: at the counter in person, or with a pen on the printed form. */
export const approvalSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('counter') }),
  z.object({ by: z.literal('paper'), approverId: z.uuid(), signedAt: utcMs }),
]);
export type ApprovalInput = z.infer<typeof approvalSchema>;

export const settlementMethods = ['cash', 'bankCard', 'transfer', 'weChat', 'alipay'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

export const settlementMethodTitles: Readonly<Record<SettlementMethod, string>> = {
  cash: '现金',
  bankCard: '银行卡',
  transfer: '转账',
  weChat: '微信',
  alipay: '支付宝',
};

/** The input of each action, by action name. */
export const cancellationInputs = {
  submit: z.object({}),
  recordSignature: z.object({ signedAt: utcMs }),
  approve: z.object({ approval: approvalSchema }),
  reject: z.object({ reason: sentence, approval: approvalSchema }),
  acknowledge: z.object({ note: z.string().max(2000) }),
  file: z.object({ note: z.string().max(2000) }),
  tellCustomer: z.object({
    channel: z.enum(['phone', 'inPerson', 'message']),
    note: z.string().max(2000),
  }),
  settle: z.object({
    /** Exactly what was decided: the refund, or what the customer owes, or 0. */
    amountFen: z.int().min(0),
    /** Null only when nothing moves. */
    method: z.enum(settlementMethods).nullable(),
    settledAt: utcMs,
    /** Who signed for the money; empty only when nothing moves. */
    payee: z.string().trim().max(100),
    payeeSigned: z.boolean(),
  }),
  withdraw: z.object({ reason: sentence, approval: approvalSchema.nullable() }),
  void: z.object({ reason: sentence }),
  correct: z.object({
    request: cancellationRequestSchema,
    reason: sentence,
    approval: approvalSchema.nullable(),
  }),
} as const;

export type CancellationAction = keyof typeof cancellationInputs;
export type CancellationInput<A extends CancellationAction> = z.infer<
  (typeof cancellationInputs)[A]
>;
