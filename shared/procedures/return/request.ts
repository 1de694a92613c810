import { z } from 'zod';

import { goodsKinds } from '../../domain/goods-kind.ts';

export const returnKinds = ['return', 'exchange'] as const;
export type ReturnKind = (typeof returnKinds)[number];

export const returnKindTitles: Readonly<Record<ReturnKind, string>> = {
  return: '退货',
  exchange: '换货',
};

/** Documents the customer presents (RET-13). */
export const returnDocuments = [
  'salesOrder',
  'receipt',
  'invoice',
  'pickupSlip',
  'goodsReceivedNote',
] as const;
export type ReturnDocument = (typeof returnDocuments)[number];

export const returnDocumentTitles: Readonly<Record<ReturnDocument, string>> = {
  salesOrder: '销售订单',
  receipt: '收据',
  invoice: '发票',
  pickupSlip: '提货单',
  goodsReceivedNote: '收货单',
};

/** RET-2, RET-9: whether it is about the quality of the product. */
export const returnReasons = ['quality', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnReasonTitles: Readonly<Record<ReturnReason, string>> = {
  quality: '质量问题',
  other: '其他原因',
};

const line = z.string().max(200);
const words = z.string().max(2000);
const pieces = z.int().min(1).max(100_000);

/** RET-12: goods wanted in exchange, as typed. */
export const newGoodsSchema = z.object({
  name: line,
  code: line,
  size: line,
  colour: line,
  kind: z.enum(goodsKinds).nullable(),
  quantity: pieces,
  /** Fen; null while nobody typed it. */
  unitPriceFen: z.int().min(0).max(100_000_000_00).nullable(),
});
export type NewGoods = z.infer<typeof newGoodsSchema>;

/** 退货、换货申请单 as it is typed (RET-1, RET-13); a draft may leave everything empty. */
export const returnRequestSchema = z.object({
  kind: z.enum(returnKinds),
  lines: z.array(z.object({ id: line, quantity: pieces })).max(500),
  reason: z.enum(returnReasons).nullable(),
  /** RET-1, in detail. */
  reasonText: words,
  /** RET-2: what the customer says to an inspection and a repair on site; asked where it is about quality. */
  proposalAnswer: z.enum(['inspect', 'repair']).nullable(),
  /** As the customer says; the inspection looks (RET-14). */
  packagingUnopened: z.boolean(),
  goodsIntact: z.boolean(),
  documents: z.array(z.enum(returnDocuments)).max(returnDocuments.length),
  /** Only for an exchange. */
  newGoods: z.array(newGoodsSchema).max(100),
  /** Asks the head of the self-operated division to approve what the rules refuse (RET-18). */
  exception: z.boolean(),
  exceptionReason: words,
});
export type ReturnRequest = z.infer<typeof returnRequestSchema>;

export function emptyReturnRequest(): ReturnRequest {
  return {
    kind: 'return',
    lines: [],
    reason: null,
    reasonText: '',
    proposalAnswer: null,
    packagingUnopened: false,
    goodsIntact: false,
    documents: [],
    newGoods: [],
    exception: false,
    exceptionReason: '',
  };
}
