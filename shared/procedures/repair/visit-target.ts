import type { GoodsLine } from '../../domain/goods-line.ts';
import type { VisitTarget } from '../visit-plan.ts';
import { repairRequestSchema } from './request.ts';

/** Where the technician goes, and for which goods. */
export function repairVisitTarget(request: unknown, goods: readonly GoodsLine[]): VisitTarget {
  const parsed = repairRequestSchema.parse(request);
  const { contactName: name, contactPhone: phone, address } = parsed;
  return { goods: goodsWords(parsed.goods, goods), name, phone, address };
}

type RequestedGoods = ReturnType<typeof repairRequestSchema.parse>['goods'];

function goodsWords(wanted: RequestedGoods, goods: readonly GoodsLine[]): string {
  const known =
    wanted.from === 'other'
      ? { name: wanted.name, size: wanted.size, color: wanted.colour }
      : goods.find(({ id }) => id === wanted.lineId);
  if (!known) return '';
  const words = [known.name, known.size, known.color].filter((each) => each.trim() !== '');
  return `${words.join(' ')}${wanted.pieces > 1 ? ` ×${wanted.pieces}` : ''}`;
}
