import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { OrderContent } from '../../../shared/domain/order-content.ts';
import { orderDifferences } from '../../../shared/orders/order-differences.ts';
import { sameOrder } from '../../../shared/orders/same-order.ts';
import {
  contentLine,
  contentOf,
  contentOrderedAt,
  orderContents,
} from '../../support/arbitrary-order-content.ts';

const zone = 'Asia/Shanghai';
const sofa = contentLine();
const chair = contentLine({ code: 'CZ-1100', name: '餐椅', size: '', color: '', quantity: 2 });

function differences(before: Partial<OrderContent>, after: Partial<OrderContent>): string[] {
  return orderDifferences(contentOf(before), contentOf(after), zone).map(
    (each) => `${each.field}：${each.before}→${each.after}`,
  );
}

describe('a difference reads as people write it', () => {
  const table: [string, Partial<OrderContent>, Partial<OrderContent>, string[]][] = [
    ['nothing', {}, {}, []],
    [
      'a time in the zone, with seconds only where there are any',
      { orderedAt: contentOrderedAt },
      { orderedAt: contentOrderedAt + 65_000 },
      ['下单时间：2026-11-19 12:20→2026-11-19 12:21:05'],
    ],
    ['a name', {}, { customerName: '王薇' }, ['客户：王伟→王薇']],
    ['a phone, masked', {}, { phone: '18812341234' }, ['电话：199····5678→188····1234']],
    [
      'a phone that differs only where it is masked',
      {},
      { phone: '19900005678' },
      ['电话：199····5678→199····5678（号码不同）'],
    ],
    ['an address', { address: '' }, { address: '山东路9号' }, ['送货地址：→山东路9号']],
    ['a consultant', {}, { consultant: '孙静' }, ['导购：赵磊→孙静']],
    ['documents', {}, { documents: '发票' }, ['票据：收据→发票']],
    ['what was paid', {}, { paidFen: 100_000 }, ['已付金额：¥4,680.00→¥1,000.00']],
    [
      'a line with its size and colour',
      { paidFen: 0 },
      { paidFen: 0, lines: [contentLine({ quantity: 2 })] },
      [
        '订单总额：¥4,680.00→¥9,360.00',
        '三人位布艺沙发 2280×920×850mm 米灰 · 数量：1 件→2 件',
        '三人位布艺沙发 2280×920×850mm 米灰 · 金额：¥4,680.00→¥9,360.00',
      ],
    ],
    [
      'a delivery',
      {},
      { lines: [{ ...sofa, deliveredAt: contentOrderedAt + 3_600_000 }] },
      ['三人位布艺沙发 2280×920×850mm 米灰 · 送货或提货时间：→2026-11-19 13:20'],
    ],
    [
      'another kind, as one line that changed',
      {},
      { lines: [{ ...sofa, kind: 'clearance' }] },
      ['三人位布艺沙发 2280×920×850mm 米灰 · 类别：常规→处理品'],
    ],
    [
      'a line that is new',
      { paidFen: 0, lines: [sofa] },
      { paidFen: 0, lines: [sofa, chair] },
      ['订单总额：¥4,680.00→¥14,040.00', '餐椅：→常规 · 2 件 · ¥9,360.00'],
    ],
    [
      'a line that is gone',
      { paidFen: 0, lines: [sofa, { ...chair, deliveredAt: contentOrderedAt }] },
      { paidFen: 0, lines: [sofa] },
      [
        '订单总额：¥14,040.00→¥4,680.00',
        '餐椅：常规 · 2 件 · ¥9,360.00 · 送货或提货 2026-11-19 12:20→',
      ],
    ],
    [
      'the second of equal lines',
      { lines: [chair, { ...chair, occurrence: 2 }] },
      { lines: [chair, { ...chair, occurrence: 2, name: '餐椅（样品）' }] },
      ['餐椅（样品）（第 2 行） · 名称：餐椅→餐椅（样品）'],
    ],
  ];

  test.each(table)('%s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected);
  });
});

describe('two states of an order', () => {
  test('have no difference exactly when they say the same', () => {
    fc.assert(
      fc.property(orderContents, orderContents, (one, other) => {
        expect(orderDifferences(one, other, zone).length === 0).toBe(sameOrder(one, other));
      }),
      { numRuns: 1000 },
    );
  });

  test('have no difference when their lines stand in another order', () => {
    fc.assert(
      fc.property(orderContents, (order) => {
        const turned = { ...order, lines: [...order.lines].reverse() };
        expect(orderDifferences(order, turned, zone)).toEqual([]);
      }),
    );
  });

  test('never show a whole phone', () => {
    fc.assert(
      fc.property(orderContents, orderContents, (one, other) => {
        const texts = JSON.stringify(orderDifferences(one, other, zone));
        expect(texts).not.toMatch(/\d{11}/);
      }),
    );
  });
});
