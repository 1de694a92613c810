import { z } from 'zod';

import { goodsKinds } from './goods-kind.ts';
import { instantText } from './instant.ts';

function fen(name: string) {
  return z
    .int({ error: `${name}必须是以分为单位的整数。` })
    .min(0, { error: `${name}不能是负数。` });
}

const orderLine = z.object(
  {
    id: z.string({ error: '商品行的编号必须是文字。' }).min(1, { error: '商品行没有编号。' }),
    kind: z.enum(goodsKinds, { error: '商品类别不认识，请选定一个类别。' }),
    quantity: z.int({ error: '件数必须是整数。' }).min(1, { error: '件数至少是 1。' }),
    amountFen: fen('金额'),
    deliveredAt: instantText('送货或提货时间').optional(),
    takenBack: z
      .int({ error: '已退取消的件数必须是整数。' })
      .min(0, { error: '已退取消的件数不能是负数。' })
      .optional(),
  },
  { error: '商品行的内容不完整。' },
);

/** The shape of OrderFacts, field by field; `checkOrderFacts` compares the fields with each other. */
export const orderFactsSchema = z.object(
  {
    orderedAt: instantText('下单时间'),
    paidFen: fen('已付金额'),
    lines: z.array(orderLine, { error: '订单没有商品行。' }),
  },
  { error: '缺少订单。' },
);

/** The same as stored and sent, where a field that is not set is not there. */
export const storedOrderFactsSchema = orderFactsSchema.extend({
  lines: z.array(
    orderLine.extend({
      deliveredAt: orderLine.shape.deliveredAt.unwrap().exactOptional(),
      takenBack: orderLine.shape.takenBack.unwrap().exactOptional(),
    }),
  ),
});
