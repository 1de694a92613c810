import type { GoodsLine } from '../domain/goods-line.ts';

/** A case with an approved exception. Request, record and decision parse with the procedure's schemas. */
export interface ExceptionSource {
  request: unknown;
  record: unknown;
  decision: unknown;
  goods: readonly GoodsLine[];
}

/** Something granted that a rule refuses. Amounts in fen. */
export interface ExceptionLine {
  /** The goods, in a few words. */
  goods: string;
  pieces: number;
  /** The rule that refuses it. */
  against: string;
  amountFen: number;
  refundFen: number;
}
