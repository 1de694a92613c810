import type { GoodsLine } from '../domain/goods-line.ts';

/**
 * Whether goods of an order were delivered or picked up at `now` (UTC ms). A planned delivery has not
 * happened (TIME-7), and a line that the order does not have was never delivered.
 */
export function isDeliveredLine(
  id: string | null,
  goods: readonly Pick<GoodsLine, 'id' | 'deliveredAt'>[],
  now: number,
): boolean {
  const deliveredAt = goods.find((line) => line.id === id)?.deliveredAt ?? null;
  return deliveredAt !== null && deliveredAt <= now;
}
