import type { GoodsLine } from '../../domain/goods-line.ts';
import { goodsWords } from '../goods-words.ts';
import type { VisitTarget } from '../visit-plan.ts';
import { repairRequestSchema } from './request.ts';

/** Where the technician goes, and for which goods. */
export function repairVisitTarget(request: unknown, goods: readonly GoodsLine[]): VisitTarget {
  const parsed = repairRequestSchema.parse(request);
  const { contactName: name, contactPhone: phone, address } = parsed;
  return { goods: wordsOf(parsed.goods, goods), name, phone, address };
}

type RequestedGoods = ReturnType<typeof repairRequestSchema.parse>['goods'];

function wordsOf(wanted: RequestedGoods, goods: readonly GoodsLine[]): string {
  const known =
    wanted.from === 'other'
      ? { name: wanted.name, size: wanted.size, color: wanted.colour }
      : goods.find(({ id }) => id === wanted.lineId);
  if (!known) return '';
  return goodsWords(known, wanted.pieces);
}
