import type { GoodsKind } from '../../domain/goods-kind.ts';
import { parseInstant } from '../../domain/instant.ts';
import { RuleInputError } from '../../domain/rule-input-error.ts';
import { endOfLocalDay } from '../../domain/time-zone.ts';
import type { DecisionContext } from '../evaluation.ts';
import type { RepairRequest } from './request.ts';

const msPerDay = 86_400_000;

/** The goods as the rules see them: what they are and when they were bought. */
export interface RepairGoods {
  /** Null where it was not chosen yet: asked, never taken for regular. */
  kind: GoodsKind | null;
  name: string;
  /** UTC ms; null when nobody knows it. Of a day that was typed its beginning in the store's zone. */
  purchasedAt: number | null;
}

/** Null while no goods are chosen. Throws RuleInputError on a line that the order does not have. */
export function goodsOf(
  { goods }: Pick<RepairRequest, 'goods'>,
  { order, goods: lines, settings }: Pick<DecisionContext, 'order' | 'goods' | 'settings'>,
): RepairGoods | null {
  if (goods.from === 'other') {
    const { kind, name, purchasedOn } = goods;
    return { kind, name, purchasedAt: startOf(purchasedOn, settings.timeZone) };
  }
  if (order === null || goods.lineId === null) return null;
  const line = order.lines.find(({ id }) => id === goods.lineId);
  if (!line) throw new RuleInputError('goods.lineId', '订单里没有这一行商品。');
  const name = lines.find(({ id }) => id === goods.lineId)?.name ?? '';
  return { kind: line.kind, name, purchasedAt: parseInstant(order.orderedAt, 'order.orderedAt') };
}

/** The first millisecond of a typed day. */
function startOf(date: string | null, timeZone: string): number | null {
  if (date === null) return null;
  return endOfLocalDay(Date.parse(`${date}T00:00:00Z`) / msPerDay - 1, timeZone) + 1;
}
