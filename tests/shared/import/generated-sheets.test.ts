import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { OrderContent } from '../../../shared/domain/order-content.ts';
import type { ImportedOrder } from '../../../shared/import/imported-order.ts';
import { heldBackSheet } from '../../../shared/import/held-back-sheet.ts';
import { orderColumns, type OrderColumn } from '../../../shared/import/columns.ts';
import type { Sheet } from '../../../shared/import/sheet.ts';
import { generatedSheets, type GeneratedSheet } from '../../support/arbitrary-sheet.ts';
import { cellAt, withCell } from '../../support/changed-cell.ts';
import { readingClock } from '../../support/order-file.ts';
import { openProblems, readOrders } from '../../support/read-rows.ts';
import { sheetOfSpec } from '../../support/sheet-of-spec.ts';

const zone = readingClock.timeZone;

function withoutPlace(orders: readonly ImportedOrder[]): OrderContent[] {
  return orders.map((order) => {
    const content: Partial<ImportedOrder> & OrderContent = { ...order };
    delete content.row;
    return content;
  });
}

/** Cells that nobody can read, whatever the rest of the file says. */
const damages: [OrderColumn, string][] = [
  ['orderedAt', '2026-13-45 10:00'],
  ['orderedAt', '2026-11-21 20:01'],
  ['orderedAt', '2020-01-02'],
  ['code', ''],
  ['customerName', '=HYPERLINK("http://x","陈")'],
  ['phone', '1.99E+10'],
  ['phone', '199000000'],
  ['address', '海尔路\u0007'],
  ['consultant', '长'.repeat(101)],
  ['code', '@A1'],
  ['name', ' '],
  ['size', '\ufffd'],
  ['kind', '沙发'],
  ['kind', '自提/定制'],
  ['quantity', '-1'],
  ['quantity', '1.5'],
  ['unitPrice', '1.234,56'],
  ['amount', '1e6'],
  ['total', '-1'],
  ['paid', '免费'],
  ['deliveredAt', '2019-12-31 10:00'],
];
const columnsOfOrder = [
  'orderNumber',
  'orderedAt',
  'customerName',
  'phone',
  'address',
  'consultant',
  'total',
  'paid',
  'documents',
] as const satisfies OrderColumn[];

interface Damage {
  generated: GeneratedSheet;
  /** The sheet with the bad cell. */
  bad: Sheet;
  row: number;
  position: number;
  orderNumber: string;
}

const damaged: fc.Arbitrary<Damage> = fc
  .tuple(generatedSheets, fc.nat(), fc.nat())
  .map(([generated, rowIndex, damageIndex]) => {
    const { positions, goods, sheet } = generated;
    const possible = damages.flatMap(([column, text]) => {
      const position = positions[column];
      return position === undefined ? [] : [{ position, text }];
    });
    const { position, text } = possible[damageIndex % possible.length] ?? { position: 0, text: '' };
    const place = goods[rowIndex % goods.length] ?? { row: 0, orderNumber: '' };
    return { generated, bad: withCell(sheet, place.row, position, text), position, ...place };
  });

describe('generated sheets', () => {
  test('come in exactly, whatever the POS calls its columns and wherever it puts them', () => {
    fc.assert(
      fc.property(generatedSheets, ({ sheet, orders, goods }) => {
        const reading = readOrders(sheet);
        expect(reading.problems).toEqual([]);
        expect(withoutPlace(reading.orders)).toEqual(orders);
        expect(reading.orders.map(({ row }) => row)).toEqual(
          orders.map(
            ({ orderNumber }) => goods.find((each) => each.orderNumber === orderNumber)?.row,
          ),
        );
      }),
    );
  });

  test('come in the same when later rows of an order do not repeat what is said of it', () => {
    fc.assert(
      fc.property(generatedSheets, ({ sheet, goods, orders, positions }) => {
        let spare = sheet;
        goods.forEach(({ row, orderNumber }, index) => {
          const isFirst = goods.findIndex((each) => each.orderNumber === orderNumber) === index;
          const above = goods[index - 1];
          const follows = above?.row === row - 1 && above.orderNumber === orderNumber;
          for (const column of isFirst ? [] : columnsOfOrder) {
            if (column !== 'orderNumber' || follows) {
              spare = withCell(spare, row, positions[column] ?? -1, '');
            }
          }
        });
        const reading = readOrders(spare);
        expect(reading.problems).toEqual([]);
        expect(withoutPlace(reading.orders)).toEqual(orders);
      }),
    );
  });

  test('with one bad cell hold back exactly its order and name exactly its place', () => {
    fc.assert(
      fc.property(damaged, ({ generated, bad, row, position, orderNumber }) => {
        const reading = readOrders(bad);
        const others = generated.orders.filter((order) => order.orderNumber !== orderNumber);
        expect(withoutPlace(reading.orders)).toEqual(others);
        expect(reading.heldBack.map((order) => order.orderNumber)).toEqual([orderNumber]);
        expect(reading.problems).toMatchObject([{ row, column: generated.titles[position] }]);
      }),
    );
  });

  test('give back what was held back so that it comes in once the bad cell is put right', () => {
    fc.assert(
      fc.property(damaged, ({ generated, bad, row, position, orderNumber }) => {
        const returned = sheetOfSpec(heldBackSheet(bad, readOrders(bad), zone));
        const own = generated.goods.filter((goods) => goods.orderNumber === orderNumber);
        const rowNow = 2 + own.findIndex((goods) => goods.row === row);
        const good = cellAt(generated.sheet, row, position);
        const { orders, problems } = readOrders(withCell(returned, rowNow, position, good));
        const wanted = generated.orders.filter((order) => order.orderNumber === orderNumber);
        expect(problems).toEqual([]);
        expect(withoutPlace(orders)).toEqual(wanted);
      }),
    );
  });

  test('written carelessly, are read with the proposals as if somebody had followed them by hand', () => {
    fc.assert(
      fc.property(generatedSheets, fc.infiniteStream(fc.nat()), (generated, dice) => {
        const careless = carelessly(generated, dice);
        const mended = readOrders(careless);
        fc.pre(mended.problems.length > 0);
        let byHand = careless;
        for (const { row, column, proposal } of mended.problems) {
          byHand = withCell(
            byHand,
            row,
            generated.titles.indexOf(column ?? ''),
            proposal?.to ?? '?',
          );
        }
        expect(openProblems(mended)).toEqual([]);
        expect(readOrders(byHand, { mends: [] })).toMatchObject({
          orders: mended.orders,
          problems: [],
        });
        expect(withoutPlace(mended.orders).map(withoutDelivery)).toEqual(
          generated.orders.map(withoutDelivery),
        );
      }),
    );
  });
});

/** Ways to write a cell that mean the same; only the time of day of a delivery is lost. */
const careless: Partial<Record<OrderColumn, (text: string) => string>> = {
  phone: fullWidth,
  orderNumber: fullWidth,
  code: fullWidth,
  quantity: (text) => `${text}.0`,
  unitPrice: (text) => `￥${text}`,
  paid: (text) => `${text.replace(/\B(?=(?:\d{3})+\.)/g, ',')}元`,
  customerName: (text) => text.replace(/^(\p{Script=Han})(?=\p{Script=Han}{1,2}$)/u, '$1\n '),
  deliveredAt: (text) => text.replace(/[日 ].*/, (rest) => (rest.startsWith('日') ? '日' : '')),
};

function carelessly({ sheet, goods, positions }: GeneratedSheet, dice: Iterator<number>): Sheet {
  return goods.reduce((changed, { row }) => {
    const chosen = orderColumns[(dice.next().value as number) % orderColumns.length] ?? 'phone';
    const [write, position] = [careless[chosen], positions[chosen]];
    if (!write || position === undefined) return changed;
    return withCell(changed, row, position, write(cellAt(sheet, row, position).trim()));
  }, sheet);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function withoutDelivery(order: OrderContent): OrderContent {
  return { ...order, lines: order.lines.map((line) => ({ ...line, deliveredAt: null })) };
}
