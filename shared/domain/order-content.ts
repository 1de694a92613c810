import type { GoodsKind } from './goods-kind.ts';

/** All that an order says, wherever it came from. Times are UTC ms, amounts integer fen. */
export interface OrderContent {
  orderNumber: string;
  orderedAt: number;
  customerName: string;
  /** Normalised. */
  phone: string;
  address: string;
  consultant: string;
  /** 票据 as the file says it. */
  documents: string;
  totalFen: number;
  paidFen: number;
  lines: OrderContentLine[];
}

export interface OrderContentLine {
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind;
  /** 1 for the first line with this code, size, colour and kind in its order. */
  occurrence: number;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  /** May lie in the future: a planned delivery (TIME-7). */
  deliveredAt: number | null;
}
