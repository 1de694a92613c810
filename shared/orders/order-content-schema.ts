import { z } from 'zod';

import { goodsKinds } from '../domain/goods-kind.ts';
import type { OrderContent } from '../domain/order-content.ts';

const fen = z.int().min(0);

/** An OrderContent as it is stored; also takes from a bigger object just what an order says. */
export const orderContentSchema: z.ZodType<OrderContent> = z.object({
  orderNumber: z.string(),
  orderedAt: z.int(),
  customerName: z.string(),
  phone: z.string(),
  address: z.string(),
  consultant: z.string(),
  documents: z.string(),
  totalFen: fen,
  paidFen: fen,
  lines: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      size: z.string(),
      color: z.string(),
      kind: z.enum(goodsKinds),
      occurrence: z.int().min(1),
      quantity: z.int().min(1),
      unitPriceFen: fen,
      amountFen: fen,
      deliveredAt: z.int().nullable(),
    }),
  ),
});
