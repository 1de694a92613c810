import type { GoodsKind } from './goods-kind.ts';

/** What the rules know of an order. Amounts are integer fen, times ISO 8601 with offset. */
export interface OrderFacts {
  orderedAt: string;
  /** Paid in all, before any refund. */
  paidFen: number;
  lines: OrderLineFacts[];
}

export interface OrderLineFacts {
  id: string;
  kind: GoodsKind;
  quantity: number;
  /** Selling price after discount, for the whole line. */
  amountFen: number;
  deliveredAt?: string;
  /** Pieces cancelled or returned before: integer 0..quantity, default 0. */
  takenBack?: number;
}
