import { parseYuan } from '../../../shared/domain/money.ts';
import { readPieces } from '../../format/typed-pieces.ts';
import { isBlankLine } from './order-draft.ts';
import type { LineDraft, OrderDraft } from './order-draft.ts';

/** Fen; null until pieces and price can be read. */
export function amountOf({
  quantity,
  price,
}: Pick<LineDraft, 'quantity' | 'price'>): number | null {
  const pieces = readPieces(quantity);
  const priceFen = parseYuan(price);
  return pieces === null || priceFen === null ? null : pieces * priceFen;
}

export interface DraftTotals {
  lines: number;
  pieces: number;
  totalFen: number;
  paidFen: number;
}

/** What the order comes to as far as it can be read. */
export function totalsOf({ lines, payments }: Pick<OrderDraft, 'lines' | 'payments'>): DraftTotals {
  const filled = lines.filter((line) => !isBlankLine(line));
  return {
    lines: filled.length,
    pieces: sum(filled.map(({ quantity }) => readPieces(quantity))),
    totalFen: sum(filled.map(amountOf)),
    paidFen: sum(payments.map(({ amount }) => parseYuan(amount))),
  };
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}
