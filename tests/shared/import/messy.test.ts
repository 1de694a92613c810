import { describe, expect, test } from 'vitest';

import { mendKinds } from '../../../shared/import/mend.ts';
import { fixtureSheet } from '../../support/fixture-sheet.ts';
import { openProblems, readOrders } from '../../support/read-rows.ts';

const sheet = fixtureSheet('orders-messy.csv');
const reading = readOrders(sheet);

/** Row, column, what the sentence says; null for the whole row. */
const open: [number, string | null, RegExp][] = [
  [2, '订单总额', /^不等于各行金额之和 ¥9,360\.00，请核对。$/],
  [3, null, /^与第 2 行完全相同，可能重复了。不算这一行，合计正好相符。$/],
  [4, '下单时间', /^日期被表格软件改成了数字，换算是 2025-11-01，但订单号里是 2026-11-01，/],
  [4, '手机号', /科学计数法，末尾的数字已丢失，请按“文本”格式重新填写完整号码。$/],
  [5, '下单时间', /^没有这样的日期或时刻，请核对后写成/],
  [6, '手机号', /^不是有效的电话号码，/],
  [7, '客户姓名', /^内容里有分隔用的逗号等符号，但没有加英文双引号，/],
  [7, '客户姓名', /^看起来像公式，只当作文字，没有执行。/],
  [7, '数量', /^是负数，.*退货不要写成负数/],
  [7, '金额', /^是负数，/],
  [7, '订单总额', /^是负数，/],
  [8, '金额', /^不等于成交单价 × 数量，算出来是 ¥2,980\.00，/],
  [8, '订单总额', /^不等于各行金额之和 ¥2,890\.00，/],
  [8, '已付金额', /^多于订单总额 ¥2,980\.00，/],
  [8, '送货/提货时间', /2026-10-01 10:00 早于下单时间 2026-11-01 10:00，请核对（TIME-7）。$/],
  [9, '订单号', /^没有填写，请补上。$/],
  [11, '数量', /^不是整数，/],
];

const mended: [number, string, string, string, string][] = [
  [2, '客户姓名', 'nameGap', '王 伟', '王伟'],
  [2, '手机号', 'fullWidth', '１９９１２３４５６７８', '19912345678'],
  [2, '成交单价', 'amountFormat', '4,680.00', '4680.00'],
  [2, '金额', 'amountFormat', '4,680.00', '4680.00'],
  [2, '订单总额', 'amountFormat', '4,680.00', '4680.00'],
  [3, '客户姓名', 'nameGap', '王 伟', '王伟'],
  [3, '手机号', 'fullWidth', '１９９１２３４５６７８', '19912345678'],
  [3, '成交单价', 'amountFormat', '4,680.00', '4680.00'],
  [3, '金额', 'amountFormat', '4,680.00', '4680.00'],
  [3, '订单总额', 'amountFormat', '4,680.00', '4680.00'],
  [10, '客户姓名', 'nameGap', '欧阳\n喆', '欧阳喆'],
  [10, '送货/提货时间', 'dateOnly', '2026-11-02', '2026-11-02 00:00'],
];

const lamp = {
  row: 10,
  orderNumber: 'XS20261101008',
  orderedAt: Date.parse('2026-11-01T10:00:00+08:00'),
  customerName: '欧阳喆',
  phone: '19900000008',
  address: '青岛市"海尔路"1号,2单元',
  consultant: '赵磊',
  documents: '收据',
  totalFen: 32990,
  paidFen: 32990,
  lines: [
    {
      code: 'LP-0077',
      name: '落地灯',
      size: 'Φ420×1650mm',
      color: '黑',
      kind: 'promotion',
      occurrence: 1,
      quantity: 1,
      unitPriceFen: 32990,
      amountFen: 32990,
      deliveredAt: Date.parse('2026-11-02T00:00:00+08:00'),
    },
  ],
};

const sofa = {
  row: 2,
  orderNumber: 'XS20261101001',
  orderedAt: Date.parse('2026-11-01T09:05:00+08:00'),
  customerName: '王伟',
  phone: '19912345678',
  address: '青岛市市南区香港中路１２号',
  consultant: '刘敏',
  documents: '收据',
  totalFen: 468000,
  paidFen: 468000,
  lines: [
    {
      code: 'SF-2201',
      name: '三人位布艺沙发',
      size: '2280×920×850mm',
      color: '米灰',
      kind: 'regular',
      occurrence: 1,
      quantity: 1,
      unitPriceFen: 468000,
      amountFen: 468000,
      deliveredAt: Date.parse('2026-11-05T14:00:00+08:00'),
    },
  ],
};

describe('orders-messy.csv', () => {
  test.each(open)('row %i, %s: %s', (row, column, words) => {
    const here = openProblems(reading).filter((each) => each.row === row && each.column === column);
    expect(here.filter(({ message }) => words.test(message))).toHaveLength(1);
  });

  test('has these open problems and no others, in the order of the rows', () => {
    expect(openProblems(reading).map(({ row, column }) => [row, column])).toEqual(
      open.map(([row, column]) => [row, column]),
    );
  });

  test('is mended in these cells and no others', () => {
    const found = reading.problems.flatMap(({ row, column, proposal, mended: done }) =>
      done && proposal ? [[row, column, proposal.kind, proposal.from, proposal.to]] : [],
    );
    expect(found).toEqual(mended);
  });

  test('brings in one order, exactly so', () => {
    expect(reading.orders).toEqual([lamp]);
  });

  test('brings in the order with a row given twice when the person agrees to leave it out', () => {
    expect(readOrders(sheet, { mends: mendKinds }).orders).toEqual([sofa, lamp]);
  });

  test('brings in nothing when no proposal is followed', () => {
    const untouched = readOrders(sheet, { mends: [] });
    expect(untouched.orders).toEqual([]);
    expect(openProblems(untouched)).toHaveLength(open.length + mended.length);
  });

  test('holds back every other order, and the row that names none', () => {
    expect(reading.heldBack.map(({ orderNumber, rows }) => [orderNumber, rows])).toEqual([
      ['XS20261101001', [2, 3]],
      ['XS20261101002', [4]],
      ['XS20261101003', [5]],
      ['XS20261101004', [6]],
      ['XS20261101005', [7]],
      ['XS20261101006', [8]],
      ['', [9]],
      ['XS20261101009', [11]],
    ]);
  });

  test('says how often each proposal could be followed', () => {
    expect(reading.mends).toEqual([
      { kind: 'fullWidth', count: 2 },
      { kind: 'nameGap', count: 3 },
      { kind: 'amountFormat', count: 6 },
      { kind: 'dateOnly', count: 1 },
      { kind: 'repeatedRow', count: 1 },
    ]);
  });

  test('is not repeated in the sentences: no name, number or address', () => {
    const sentences = reading.problems.map(({ message }) => message).join();
    expect(sentences).not.toMatch(/王|欧阳|喆|HYPERLINK|1\.99E|199\d{6}|青岛|XS2026/);
  });
});
