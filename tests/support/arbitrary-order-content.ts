import fc from 'fast-check';

import { goodsKinds } from '../../shared/domain/goods-kind.ts';
import type { OrderContent, OrderContentLine } from '../../shared/domain/order-content.ts';
import { goodsKey } from '../../shared/orders/line-key.ts';

const hour = 3_600_000;
/** 2026-11-19 12:20 in Shanghai. */
export const contentOrderedAt = Date.UTC(2026, 10, 19, 4, 20);

/** One sofa for ¥4,680.00, unless something else is said. */
export function contentLine(changes: Partial<OrderContentLine> = {}): OrderContentLine {
  const line = {
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: 'regular' as const,
    occurrence: 1,
    quantity: 1,
    unitPriceFen: 468_000,
    deliveredAt: null,
    ...changes,
  };
  return { ...line, amountFen: changes.amountFen ?? line.unitPriceFen * line.quantity };
}

/** A whole order that adds up; paid in full unless something else is said. */
export function contentOf(changes: Partial<OrderContent> = {}): OrderContent {
  const lines = changes.lines ?? [contentLine()];
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    orderNumber: 'XS20261119001',
    orderedAt: contentOrderedAt,
    customerName: '王伟',
    phone: '19912345678',
    address: '青岛市市南区香港中路12号3单元1601',
    consultant: '赵磊',
    documents: '收据',
    totalFen,
    paidFen: totalFen,
    ...changes,
    lines,
  };
}

/** Few goods, so that two states of an order often have the same line. */
const goods = fc.record({
  code: fc.constantFrom('SF-2201', 'CZ-1100'),
  color: fc.constantFrom('米灰', '墨绿'),
  kind: fc.constantFrom(...goodsKinds.slice(0, 2)),
  quantity: fc.integer({ min: 1, max: 3 }),
  unitPriceFen: fc.constantFrom(10_000, 46_800, 99_999),
  deliveredAfter: fc.option(fc.constantFrom(hour, 30 * hour)),
});

export const orderContents: fc.Arbitrary<OrderContent> = fc
  .record({
    orderedAfter: fc.constantFrom(0, hour),
    customerName: fc.constantFrom('王伟', '王薇'),
    phone: fc.constantFrom('19912345678', '19987655678'),
    address: fc.constantFrom('', '香港中路12号'),
    consultant: fc.constantFrom('赵磊', '孙静'),
    documents: fc.constantFrom('收据', '发票'),
    paidPart: fc.constantFrom(0, 0.25, 1),
    lines: fc.array(goods, { minLength: 1, maxLength: 4 }),
  })
  .map(({ orderedAfter, paidPart, lines, ...fields }) => {
    const numbered = numberedLines(
      lines.map(({ deliveredAfter, ...line }) =>
        contentLine({
          ...line,
          deliveredAt: deliveredAfter === null ? null : contentOrderedAt + deliveredAfter,
        }),
      ),
    );
    const total = numbered.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const paidFen = Math.floor(total * paidPart);
    const orderedAt = contentOrderedAt + orderedAfter;
    return contentOf({ ...fields, orderedAt, paidFen, lines: numbered });
  });

/** Counts equal lines, as a file does. */
function numberedLines(lines: readonly OrderContentLine[]): OrderContentLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const occurrence = (seen.get(goodsKey(line)) ?? 0) + 1;
    seen.set(goodsKey(line), occurrence);
    return { ...line, occurrence };
  });
}
