import { describe, expect, test } from 'vitest';

import type { OrderContentLine } from '../../../shared/domain/order-content.ts';
import {
  lineIdentity,
  orderContent,
  type ImportedOrder,
} from '../../../shared/import/imported-order.ts';

const line: OrderContentLine = {
  code: 'SF-2201',
  name: '三人位布艺沙发',
  size: '2280×920×850mm',
  color: '米灰',
  kind: 'regular',
  occurrence: 1,
  quantity: 1,
  unitPriceFen: 468000,
  amountFen: 468000,
  deliveredAt: null,
};
const order: ImportedOrder = {
  row: 2,
  orderNumber: 'XS1',
  orderedAt: 1,
  customerName: '高玉静',
  phone: '19981590830',
  address: '',
  consultant: '',
  documents: '',
  totalFen: 468000,
  paidFen: 0,
  lines: [line, { ...line, code: 'DS-1201' }],
};

describe('a line is the same line', () => {
  test.each<Partial<OrderContentLine>>([
    { name: '沙发' },
    { quantity: 2 },
    { unitPriceFen: 1, amountFen: 1 },
    { deliveredAt: 5 },
  ])('when only %o changed', (changes) => {
    expect(lineIdentity('XS1', { ...line, ...changes })).toBe(lineIdentity('XS1', line));
  });

  test.each<Partial<OrderContentLine>>([
    { code: 'SF' },
    { size: '' },
    { color: '黑' },
    { kind: 'custom' },
    { occurrence: 2 },
  ])('but another one with %o', (changes) => {
    expect(lineIdentity('XS1', { ...line, ...changes })).not.toBe(lineIdentity('XS1', line));
  });

  test('but another one in another order', () => {
    expect(lineIdentity('XS2', line)).not.toBe(lineIdentity('XS1', line));
  });
});

describe('an order says the same', () => {
  test('wherever it stands in the file and however its lines are ordered', () => {
    const moved = { ...order, row: 70, lines: [...order.lines].reverse() };
    expect(orderContent(moved)).toBe(orderContent(order));
  });

  test.each<Partial<ImportedOrder>>([
    { orderedAt: 2 },
    { customerName: '高玉' },
    { phone: '19981590831' },
    { address: '别处' },
    { consultant: '刘敏' },
    { documents: '收据' },
    { totalFen: 1 },
    { paidFen: 1 },
    { lines: [line] },
    { lines: [line, { ...line, code: 'DS-1201', deliveredAt: 1 }] },
    { lines: [line, { ...line, code: 'DS-1201', quantity: 2 }] },
  ])('but not with %o', (changes) => {
    expect(orderContent({ ...order, ...changes })).not.toBe(orderContent(order));
  });
});
