import { describe, expect, test } from 'vitest';

import { heldBackSheet } from '../../../shared/import/held-back-sheet.ts';
import { mendKinds } from '../../../shared/import/mend.ts';
import {
  orderCells,
  orderSheet,
  orderTitles,
  sheetOf,
  type OrderCells,
} from '../../support/order-file.ts';
import { openProblems, readOrders } from '../../support/read-rows.ts';
import { sheetOfSpec } from '../../support/sheet-of-spec.ts';

const blank = {
  orderedAt: '',
  customerName: ' ',
  phone: '',
  address: '',
  consultant: '　',
  total: '',
  paid: '',
  documents: '',
};
const sofa = { amount: '4680.00', unitPrice: '4680.00', total: '6579.50', paid: '0' };
const desk = { code: 'DS-1201', amount: '1899.50', unitPrice: '1899.50' };
/** The same, with all cells of the order filled. */
const filled = orderSheet(sofa, { ...sofa, ...desk });

describe('what an order says only in its first row', () => {
  test('holds for its later rows where their cells are blank', () => {
    const sheet = orderSheet(sofa, { ...desk, ...blank });
    expect(readOrders(sheet)).toMatchObject({
      problems: [],
      orders: readOrders(filled).orders,
    });
  });

  test('holds also for rows that stand apart from it', () => {
    const other = { orderNumber: 'XS2', phone: '19900000002' };
    const { orders, problems } = readOrders(orderSheet(sofa, other, { ...desk, ...blank }));
    expect(problems).toEqual([]);
    expect(orders.map(({ phone, lines }) => [phone, lines.length])).toEqual([
      ['19981590830', 2],
      ['19900000002', 1],
    ]);
  });

  test('may be filled in again in part, and must agree then', () => {
    const later = { ...desk, ...blank, phone: '19981590831' };
    expect(readOrders(orderSheet(sofa, later)).problems).toMatchObject([
      { row: 3, column: '手机号', message: expect.stringMatching(/第 2 行写的不一致/) as string },
    ]);
  });

  test('that is blank there too is missing once, in the first row', () => {
    const { orders, problems } = readOrders(
      orderSheet({ ...sofa, phone: '' }, { ...desk, ...blank }),
    );
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: '手机号', message: '没有填写，请补上。' }]);
  });

  test('that cannot be read there holds the order back, and is named once', () => {
    const { orders, problems } = readOrders(
      orderSheet({ ...sofa, paid: '免费' }, { ...desk, ...blank }),
    );
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: '已付金额' }]);
  });

  test('is what a delivery of a later row is measured by (TIME-7)', () => {
    const later = { ...desk, ...blank, deliveredAt: '2026-11-20 17:34' };
    expect(readOrders(orderSheet(sofa, later)).problems).toMatchObject([
      { row: 3, column: '送货/提货时间', message: expect.stringMatching(/早于下单时间/) as string },
    ]);
  });
});

describe('goods without order number and without anything of an order', () => {
  const continued = { ...desk, ...blank, orderNumber: ' ' };

  test('belong to the order of the row directly above them', () => {
    expect(readOrders(orderSheet(sofa, continued))).toMatchObject({
      problems: [],
      orders: readOrders(filled).orders,
    });
  });

  test('belong to it over several rows', () => {
    const stool = { ...continued, code: 'CH-0412', amount: '0', unitPrice: '0' };
    expect(readOrders(orderSheet(sofa, continued, stool)).orders[0]?.lines).toHaveLength(3);
  });

  test('belong to the order above also when another one has begun before', () => {
    const other = { ...sofa, orderNumber: 'XS2' };
    const { orders } = readOrders(orderSheet({}, other, continued));
    expect(orders.map(({ lines }) => lines.length)).toEqual([1, 2]);
  });

  test('hold that order back with what is wrong in them, under its number', () => {
    const { orders, problems } = readOrders(orderSheet(sofa, { ...continued, quantity: '1.5' }));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([{ row: 3, column: '数量', orderNumber: 'XS20261120001' }]);
  });

  test.each<[Partial<OrderCells>]>([
    [{ orderedAt: '2026-11-20 17:35' }],
    [{ customerName: '高玉静' }],
    [{ phone: '19981590830' }],
    [{ address: '青岛' }],
    [{ consultant: '赵磊' }],
    [{ total: '6579.50' }],
    [{ paid: '0' }],
    [{ documents: '收据' }],
  ])('miss their number as soon as anything of an order stands there: %o', (said) => {
    const { heldBack, problems } = readOrders(orderSheet({}, { ...continued, ...said }));
    expect(heldBack).toMatchObject([{ row: 3, orderNumber: '' }]);
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 3, column: '订单号', message: '没有填写，请补上。' }),
    );
  });

  test.each([
    ['after a blank row', 2],
    ['after a row that is left out', 3],
  ])('miss their number %s', (_name, skipped) => {
    const { rows, ...sheet } = orderSheet(sofa, continued);
    const moved = rows.map((row) => (row.row === 3 ? { ...row, row: 2 + skipped } : row));
    expect(readOrders({ ...sheet, rows: moved }).problems).toContainEqual(
      expect.objectContaining({ row: 2 + skipped, column: '订单号' }),
    );
  });

  test('miss their number at the top, and below a row that has none itself', () => {
    const { heldBack } = readOrders(orderSheet(continued, { orderNumber: '' }, continued));
    expect(heldBack.map(({ orderNumber }) => orderNumber)).toEqual(['', '', '']);
  });

  test('that are none (a remark below an order) do not become part of it', () => {
    const remark = { ...continued, code: '', name: '', kind: '', size: '请周末送货' };
    const { orders, heldBack } = readOrders(orderSheet({}, remark));
    expect([orders.length, heldBack.length]).toEqual([1, 1]);
  });

  test('do not slip under another order in the sheet of what was held back', () => {
    const titles = orderTitles.filter((title) => title !== '订单总额');
    const cells = (changes: Partial<OrderCells>) =>
      Object.entries(orderCells(changes))
        .filter(([column]) => column !== 'total')
        .map(([, text]) => text);
    const { rows, ...sheet } = sheetOf([
      titles,
      cells({ phone: '1' }),
      cells({ orderNumber: 'XS2' }),
      [],
      cells(continued),
    ]);
    const full = { ...sheet, rows: rows.filter((row) => row.cells.length > 0) };
    const returned = sheetOfSpec(heldBackSheet(full, readOrders(full), 'Asia/Shanghai'));
    expect(readOrders(returned).heldBack.map(({ orderNumber }) => orderNumber)).toEqual([
      'XS20261120001',
      '',
    ]);
  });
});

test('a row that stands there twice is seen also when only its goods are written', () => {
  const once = { ...desk, ...blank, orderNumber: '' };
  const reading = readOrders(orderSheet(sofa, once, once), { mends: mendKinds });
  expect(openProblems(reading)).toEqual([]);
  expect(reading.orders[0]?.lines).toHaveLength(2);
});
