import { z } from 'zod';

import { goodsKinds } from './goods-kind.ts';

/** One line of an order as people know it: what lists show, cases freeze and paper prints. */
export const goodsLineSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  size: z.string(),
  color: z.string(),
  kind: z.enum(goodsKinds),
  quantity: z.int(),
  unitPriceFen: z.int(),
  amountFen: z.int(),
  /** UTC ms. */
  deliveredAt: z.int().nullable(),
});
export type GoodsLine = z.infer<typeof goodsLineSchema>;
