import fc from 'fast-check';

import { formatFen } from '../../shared/domain/money.ts';
import { localTimeText } from '../../shared/domain/time-zone.ts';
import { orderCells, readingClock } from './order-file.ts';

const zone = readingClock.timeZone;
// Quotes, separators, line breaks, formulas and characters outside the basic plane.
const parts = ['"', ',', '\n', '\r\n', ' ', '=', '+', '@', '；', '沙发', '𠮷', 'Φ420×1650mm', '1'];
const text = fc
  .array(fc.constantFrom(...parts), { maxLength: 6 })
  .map((chosen) => chosen.join('').trim());
const filledText = text.map((chosen) => `青${chosen}`);
const second = 1000;
const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1) / second, max: readingClock.now / second })
  .map((seconds) => seconds * second);

const line = fc.record({
  code: filledText,
  name: filledText,
  size: text,
  color: text,
  kind: fc.constantFrom('常规', '定制', '特殊订单', '自提', '处理品', '特卖品'),
  quantity: fc.integer({ min: 1, max: 12 }),
  priceFen: fc.integer({ min: 0, max: 5_000_000 }),
  daysToDelivery: fc.option(fc.integer({ min: 0, max: 60 })),
});
const order = fc.record({
  orderedAt: moment,
  customerName: fc.constantFrom('周𠮷', '欧阳喆', '阿依古丽·买买提'),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `199${String(n).padStart(8, '0')}`),
  address: text,
  consultant: text,
  documents: text,
  paidPart: fc.double({ min: 0, max: 1, noNaN: true }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
});
export type GeneratedOrder = typeof order extends fc.Arbitrary<infer T> ? T : never;
/** Orders as a POS may have them; `generatedRecords` writes them as rows of cells. */
export const generatedOrders = fc.array(order, { minLength: 1, maxLength: 5 });

export function totalOf({ lines }: GeneratedOrder): number {
  return lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0);
}

export function paidOf(generated: GeneratedOrder): number {
  return Math.floor(totalOf(generated) * generated.paidPart);
}

export function deliveryOf(generated: GeneratedOrder, days: number | null): number | null {
  return days === null ? null : generated.orderedAt + days * 86_400_000;
}

function timeText(ms: number | null): string {
  return ms === null ? '' : localTimeText(ms, zone);
}

/** Order n has the number `<prefix>n`. */
export function generatedRecords(generated: readonly GeneratedOrder[], prefix = 'XS'): string[][] {
  return generated.flatMap((each, index) =>
    each.lines.map((goods) =>
      Object.values(
        orderCells({
          orderNumber: `${prefix}${index}`,
          orderedAt: timeText(each.orderedAt),
          customerName: each.customerName,
          phone: each.phone,
          address: each.address,
          consultant: each.consultant,
          code: goods.code,
          name: goods.name,
          size: goods.size,
          color: goods.color,
          kind: goods.kind,
          quantity: String(goods.quantity),
          unitPrice: formatFen(goods.priceFen),
          amount: formatFen(goods.priceFen * goods.quantity),
          total: formatFen(totalOf(each)),
          paid: formatFen(paidOf(each)),
          deliveredAt: timeText(deliveryOf(each, goods.daysToDelivery)),
          documents: each.documents,
        }),
      ),
    ),
  );
}
