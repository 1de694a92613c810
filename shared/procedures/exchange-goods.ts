import type { GoodsKind } from '../domain/goods-kind.ts';

/** What an exchange gives in place of the goods that come back (RET-12). Amounts in fen. */
export interface ExchangeGoods {
  lines: readonly ExchangeLine[];
  /** The sum of the lines. */
  totalFen: number;
  /** What of it the old goods pay. */
  creditFen: number;
}

export interface ExchangeLine {
  name: string;
  code: string;
  size: string;
  colour: string;
  kind: GoodsKind;
  quantity: number;
  unitPriceFen: number;
}
