import { z } from 'zod';

/** Documents the customer presents (CAN-9). */
export const cancellationDocuments = ['salesOrder', 'receipt', 'invoice'] as const;
export type CancellationDocument = (typeof cancellationDocuments)[number];

export const cancellationDocumentTitles: Readonly<Record<CancellationDocument, string>> = {
  salesOrder: '销售订单',
  receipt: '收据',
  invoice: '发票',
};

/** Why the customer wants to cancel (CAN-1); the text says it in detail. */
export const cancellationReasons = [
  'size',
  'deliveryTime',
  'price',
  'family',
  'changedMind',
  'quality',
  'service',
  'other',
] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

export const cancellationReasonTitles: Readonly<Record<CancellationReason, string>> = {
  size: '尺寸不合适',
  deliveryTime: '交期太长',
  price: '别处更便宜',
  family: '家庭原因',
  changedMind: '改变主意',
  quality: '担心质量',
  service: '对服务不满意',
  other: '其他',
};

const text = z.string().max(2000);

/** What is typed at the counter; a draft may leave everything empty. */
export const cancellationRequestSchema = z.object({
  lines: z
    .array(z.object({ id: z.string().max(200), quantity: z.int().min(1).max(100_000) }))
    .max(500),
  reason: z.enum(cancellationReasons).nullable(),
  reasonText: text,
  /** What was proposed to keep the order (CAN-2); empty when nothing could be proposed. */
  proposal: text,
  /** What the customer said to it. */
  proposalAnswer: z.enum(['insists', 'withdraws']).nullable(),
  documents: z.array(z.enum(cancellationDocuments)).max(cancellationDocuments.length),
  /** Asks the general manager to approve what CAN-5 / CAN-6 refuse (CAN-15). */
  exception: z.boolean(),
  exceptionReason: text,
});

export type CancellationRequest = z.infer<typeof cancellationRequestSchema>;

export function emptyCancellationRequest(): CancellationRequest {
  return {
    lines: [],
    reason: null,
    reasonText: '',
    proposal: '',
    proposalAnswer: null,
    documents: [],
    exception: false,
    exceptionReason: '',
  };
}
