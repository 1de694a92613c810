import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/import/bad-file-error.ts';
import { readOrderFile } from '../../../../main/backend/import/read-order-file.ts';
import {
  deliveryOf,
  generatedOrders,
  generatedRecords,
  paidOf,
  totalOf,
} from '../../../support/arbitrary-order-file.ts';
import { csvBytes, orderTitles, readingClock } from '../../../support/order-file.ts';

function fileOf(records: readonly string[][], lineEnd: string, mark: boolean): Uint8Array {
  const bytes = csvBytes([orderTitles, ...records], lineEnd);
  return mark ? Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes) : bytes;
}

describe('order files as any program may write them', () => {
  test('import exactly', () => {
    fc.assert(
      fc.property(
        generatedOrders,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (generated, end, mark) => {
          const reading = readOrderFile(
            fileOf(generatedRecords(generated), end, mark),
            readingClock,
          );
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
        },
      ),
    );
  });

  test('with one damaged cell hold back that order alone and name the row', () => {
    // Columns that must be filled, each spoilt in a way that no reading can mend.
    const spoilt = fc.constantFrom(0, 1, 2, 3, 6, 7, 10, 11, 12, 13, 14, 15);
    const damage = fc.constantFrom('', '\ufffd');
    fc.assert(
      fc.property(generatedOrders, fc.nat(), spoilt, damage, (generated, at, column, cell) => {
        const records = generatedRecords(generated);
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
      fc.property(
        generatedOrders,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (generated, at, flip) => {
          const bytes = fileOf(generatedRecords(generated), '\r\n', true);
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
        },
      ),
    );
  });
});
