import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/import/bad-file-error.ts';
import { readOrderFile } from '../../../../main/backend/import/read-order-file.ts';
import { formatFen } from '../../../../shared/domain/money.ts';
import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import { csvBytes, orderCells, orderTitles, readingClock } from '../../../support/order-file.ts';

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
type GeneratedOrder = typeof order extends fc.Arbitrary<infer T> ? T : never;
const orders = fc.array(order, { minLength: 1, maxLength: 5 });

function totalOf({ lines }: GeneratedOrder): number {
  return lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0);
}

function paidOf(generated: GeneratedOrder): number {
  return Math.floor(totalOf(generated) * generated.paidPart);
}

function deliveryOf(generated: GeneratedOrder, days: number | null): number | null {
  return days === null ? null : generated.orderedAt + days * 86_400_000;
}

function timeText(ms: number | null): string {
  return ms === null ? '' : localTimeText(ms, zone);
}

function recordsOf(generated: readonly GeneratedOrder[]): string[][] {
  return generated.flatMap((each, index) =>
    each.lines.map((goods) =>
      Object.values(
        orderCells({
          orderNumber: `XS${index}`,
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

function fileOf(records: readonly string[][], lineEnd: string, mark: boolean): Uint8Array {
  const bytes = csvBytes([orderTitles, ...records], lineEnd);
  return mark ? Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes) : bytes;
}

describe('order files as any program may write them', () => {
  test('import exactly', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom('\n', '\r\n'), fc.boolean(), (generated, end, mark) => {
        const reading = readOrderFile(fileOf(recordsOf(generated), end, mark), readingClock);
        expect(reading.problems).toEqual([]);
        expect(reading.orders).toMatchObject(
          generated.map((each, index) => ({
            orderNumber: `XS${index}`,
            orderedAt: each.orderedAt,
            customerName: each.customerName,
            phone: each.phone,
            address: each.address,
            consultant: each.consultant,
            documents: each.documents,
            totalFen: totalOf(each),
            paidFen: paidOf(each),
            lines: each.lines.map((goods) => ({
              code: goods.code,
              name: goods.name,
              size: goods.size,
              color: goods.color,
              quantity: goods.quantity,
              unitPriceFen: goods.priceFen,
              deliveredAt: deliveryOf(each, goods.daysToDelivery),
            })),
          })),
        );
      }),
    );
  });

  test('with one damaged cell hold back that order alone and name the row', () => {
    // Columns that must be filled, each spoilt in a way that no reading can mend.
    const spoilt = fc.constantFrom(0, 1, 2, 3, 6, 7, 10, 11, 12, 13, 14, 15);
    const damage = fc.constantFrom('', '\ufffd');
    fc.assert(
      fc.property(orders, fc.nat(), spoilt, damage, (generated, at, column, cell) => {
        const records = recordsOf(generated);
        const index = at % records.length;
        const bad = records[index]?.[0] ?? '';
        const damaged = records.map((cells, row) =>
          row === index ? cells.map((old, each) => (each === column ? cell : old)) : cells,
        );
        const reading = readOrderFile(fileOf(damaged, '\n', true), readingClock);
        expect(reading.problems).toContainEqual(
          expect.objectContaining({ row: index + 2, column: orderTitles[column] }),
        );
        const others = generated.map((_, each) => `XS${each}`).filter((number) => number !== bad);
        expect(reading.orders.map(({ orderNumber }) => orderNumber)).toEqual(
          expect.arrayContaining(others),
        );
      }),
    );
  });

  test('cut off or flipped anywhere are read as far as they say the same, or refused in Chinese', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.integer({ min: 1, max: 255 }), (generated, at, flip) => {
        const bytes = fileOf(recordsOf(generated), '\r\n', true);
        const position = at % bytes.length;
        bytes[position] = (bytes[position] ?? 0) ^ flip;
        for (const damaged of [bytes, bytes.slice(0, position)]) {
          try {
            const { orders: read, heldBack, problems } = readOrderFile(damaged, readingClock);
            expect(read.length + heldBack.length + problems.length).toBeGreaterThan(0);
            expect(heldBack.length === 0 || problems.length > 0).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(BadFileError);
          }
        }
      }),
    );
  });
});
