import { formatFen, parseYuan } from '../../../shared/domain/money.ts';
import type { NewGoods } from '../../../shared/procedures/return/request.ts';
import { readPieces } from '../../format/typed-pieces.ts';

/** A row that nobody has typed into: one piece of goods whose kind is asked, never assumed. */
export const blankGoods: NewGoods = {
  name: '',
  code: '',
  size: '',
  colour: '',
  kind: null,
  quantity: 1,
  unitPriceFen: null,
};

/** The rows after one of them was typed into. */
export function withGoods(
  rows: readonly NewGoods[],
  index: number,
  part: Partial<NewGoods>,
): NewGoods[] {
  return rows.map((row, place) => (place === index ? { ...row, ...part } : row));
}

/** What of a row a typed quantity or price changes: nothing while the quantity cannot be read. */
export function readNumber(field: 'quantity' | 'unitPriceFen', typed: string): Partial<NewGoods> {
  if (field === 'unitPriceFen') return { unitPriceFen: parseYuan(typed) };
  const quantity = readPieces(typed);
  return quantity === null ? {} : { quantity };
}

/** What stands in a row, as it is typed. */
export function shownNumber(field: 'quantity' | 'unitPriceFen', row: NewGoods): string {
  if (field === 'quantity') return String(row.quantity);
  return row.unitPriceFen === null ? '' : formatFen(row.unitPriceFen);
}

/** Fen; null until the price is known. */
export function amountOf({ quantity, unitPriceFen }: NewGoods): number | null {
  return unitPriceFen === null ? null : quantity * unitPriceFen;
}
