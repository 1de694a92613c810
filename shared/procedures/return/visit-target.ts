import type { GoodsLine } from '../../domain/goods-line.ts';
import { goodsWords } from '../goods-words.ts';
import type { VisitTarget } from '../visit-plan.ts';
import { returnRequestSchema } from './request.ts';

/** Which goods are looked at or fetched; whom to ask for and where is as the customer's. */
export function returnVisitTarget(request: unknown, goods: readonly GoodsLine[]): VisitTarget {
  const { lines } = returnRequestSchema.parse(request);
  const words = lines.flatMap(({ id, quantity }) => {
    const line = goods.find((each) => each.id === id);
    return line ? [goodsWords(line, quantity)] : [];
  });
  return { goods: words.join('、'), name: '', phone: '', address: '' };
}
