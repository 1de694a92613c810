import type { GoodsLine } from '../../../../shared/domain/goods-line.ts';
import type { TakenPieces } from '../../../../shared/procedures/piece-claim.ts';

/**
 * Of the pieces that others hold, those that the lines of a case have: a line may have grown since
 * the case froze it, and pieces that it does not know take nothing from it (CASE-1, CASE-2).
 */
export function takenWithin(
  taken: readonly TakenPieces[],
  goods: readonly Pick<GoodsLine, 'id' | 'quantity'>[],
): TakenPieces[] {
  const quantities = new Map(goods.map(({ id, quantity }) => [id, quantity]));
  return taken.flatMap((range) => {
    const to = Math.min(range.to, quantities.get(range.lineId) ?? 0);
    return range.from < to ? [{ ...range, to }] : [];
  });
}
