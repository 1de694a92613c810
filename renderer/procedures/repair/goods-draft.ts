import type { GoodsLine } from '../../../shared/domain/goods-line.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';

type Goods = RepairRequest['goods'];
export type OtherGoods = Extract<Goods, { from: 'other' }>;
type OrderGoods = Extract<Goods, { from: 'order' }>;

export const noOrderGoods: OrderGoods = { from: 'order', lineId: null, pieces: 1 };

export const noOtherGoods: OtherGoods = {
  from: 'other',
  name: '',
  code: '',
  size: '',
  colour: '',
  kind: null,
  pieces: 1,
  purchasedOn: null,
  proof: '',
};

/** What the page shows of the goods: a case without an order has none to choose from. */
export function shownGoods(goods: Goods, hasOrder: boolean): Goods {
  return goods.from === 'order' && !hasOrder ? noOtherGoods : goods;
}

/** Another line of the order: of what was bought once or not at all, one piece is asked for. */
export function withLine(goods: Goods, lineId: string): OrderGoods {
  const same = goods.from === 'order' && goods.lineId === lineId;
  return same ? goods : { from: 'order', lineId, pieces: 1 };
}

/** So many pieces of the chosen line, never more than were bought. */
export function withPieces(goods: Goods, pieces: number, lines: readonly GoodsLine[]): Goods {
  const most =
    goods.from === 'order'
      ? (lines.find(({ id }) => id === goods.lineId)?.quantity ?? 1)
      : mostTypedPieces;
  return { ...goods, pieces: Math.min(Math.max(1, pieces), most) };
}

/** The chosen line of the order; undefined for none and for goods that no order knows. */
export function chosenLine<Line extends GoodsLine>(
  goods: Goods,
  lines: readonly Line[],
): Line | undefined {
  return goods.from === 'order' ? lines.find(({ id }) => id === goods.lineId) : undefined;
}

const mostTypedPieces = 1000;
