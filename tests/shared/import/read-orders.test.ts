import { describe, expect, test } from 'vitest';

import { matchColumns } from '../../../shared/import/column-layout.ts';
import type { OrderColumn } from '../../../shared/import/columns.ts';
import type { OrderFileReading } from '../../../shared/import/read-orders.ts';
import { readOrders } from '../../../shared/import/read-orders.ts';
import type { Sheet } from '../../../shared/import/sheet.ts';
import { orderSheet, readingClock, type OrderCells } from '../../support/order-file.ts';

function read(sheet: Sheet): OrderFileReading {
  const columns = matchColumns(sheet.titles);
  if (columns.kind === 'mismatch') throw new Error('The titles of the test do not match.');
  return readOrders(sheet, columns.layout, readingClock);
}

const sofa = { amount: '4680.00', unitPrice: '4680.00', total: '6579.50', paid: '0' };
const desk = {
  code: 'DS-1201',
  amount: '1899.50',
  unitPrice: '1899.50',
  total: '6579.50',
  paid: '0',
};

describe('a good order', () => {
  test('is read with its lines, in fen and UTC', () => {
    const { orders, problems } = read(
      orderSheet({ ...sofa, quantity: '1' }, { ...desk, deliveredAt: '2026/11/21 9:05' }),
    );
    expect(problems).toEqual([]);
    expect(orders).toMatchObject([
      {
        row: 2,
        orderNumber: 'XS20261120001',
        orderedAt: Date.parse('2026-11-20T17:35:00+08:00'),
        phone: '19981590830',
        totalFen: 657950,
        paidFen: 0,
        lines: [
          { code: 'SF-2201', amountFen: 468000, occurrence: 1, deliveredAt: null },
          { code: 'DS-1201', deliveredAt: Date.parse('2026-11-21T09:05:00+08:00') },
        ],
      },
    ]);
  });

  test('may have its rows apart from each other', () => {
    const other = { orderNumber: 'XS2' };
    const { orders } = read(orderSheet(sofa, other, desk));
    expect(orders.map(({ lines }) => lines.length)).toEqual([2, 1]);
  });

  test('may have two equal lines when the amounts add up', () => {
    const pair = { total: '9360.00' };
    const { orders } = read(orderSheet(pair, pair));
    expect(orders[0]?.lines.map(({ occurrence }) => occurrence)).toEqual([1, 2]);
  });

  test('TIME-7: may be planned for delivery in the future', () => {
    const { orders } = read(orderSheet({ deliveredAt: '2027-03-01 10:00' }));
    expect(orders[0]?.lines[0]?.deliveredAt).toBe(Date.parse('2027-03-01T10:00:00+08:00'));
  });

  test('may be delivered in the minute it was ordered, and ordered in this very moment', () => {
    const now = '2026-11-21 20:00';
    expect(read(orderSheet({ orderedAt: now, deliveredAt: now })).orders).toHaveLength(1);
  });

  test.each(['=1+1', '+86', '-', '@home', '=HYPERLINK("http://x")'])(
    'the text %s is just text',
    (address) => {
      expect(read(orderSheet({ address })).orders[0]?.address).toBe(address);
    },
  );

  test('keeps a name with rare characters, a middle dot or two Latin words', () => {
    const names = ['周𠮷', '阿依古丽·买买提', 'John Smith', '䶮'];
    const rows = names.map((customerName, index) => ({ customerName, orderNumber: `X${index}` }));
    expect(read(orderSheet(...rows)).orders.map((order) => order.customerName)).toEqual(names);
  });
});

describe('a bad cell is reported with its row, its column, and what to do', () => {
  const cases: [OrderColumn, string, string, RegExp][] = [
    ['orderNumber', ' ', '订单号', /没有填写，请补上/],
    ['orderedAt', '', '下单时间', /没有填写/],
    ['orderedAt', '2026-13-45 10:00', '下单时间', /这一天不存在，请写成 2026-11-20 17:35/],
    ['orderedAt', '45962.4375', '下单时间', /请写成/],
    ['orderedAt', '2026-11-21 20:01', '下单时间', /2026-11-21 20:01 晚于现在 2026-11-21 20:00/],
    ['deliveredAt', '2026-11-02', '送货/提货时间', /请写成/],
    [
      'deliveredAt',
      '2026-11-20 17:34',
      '送货/提货时间',
      /11-20 17:34 早于下单时间 2026-11-20 17:35/,
    ],
    ['customerName', '', '客户姓名', /没有填写/],
    ['customerName', '王 伟', '客户姓名', /空格或换行，请删去/],
    ['customerName', '欧阳\n喆', '客户姓名', /空格或换行，请删去/],
    ['phone', '', '手机号', /没有填写/],
    ['phone', '199000000', '手机号', /不是有效的电话号码/],
    ['phone', '1.99E+10', '手机号', /科学计数法.*重新填写完整号码/],
    ['code', '', '商品编码', /没有填写/],
    ['name', '', '商品名称', /没有填写/],
    ['kind', '', '商品类别', /没有填写/],
    ['kind', '沙发', '商品类别', /不是认识的类别，请改成其中之一：常规、特殊定制/],
    ['kind', '自提/定制', '商品类别', /不止一个类别/],
    ['quantity', '', '数量', /没有填写/],
    ['quantity', '-1', '数量', /不是 1 到 100000 的整数/],
    ['quantity', '1.5', '数量', /整数/],
    ['quantity', '0', '数量', /整数/],
    ['quantity', '100001', '数量', /整数/],
    ['quantity', '1e3', '数量', /整数/],
    ['unitPrice', '', '成交单价', /没有填写/],
    ['unitPrice', '免费', '成交单价', /请写成 4680.00 的样子/],
    ['amount', '4680.001', '金额', /最多两位小数/],
    ['amount', '-4680', '金额', /不能是负数/],
    ['amount', '4679.99', '金额', /¥4,679.99 不等于成交单价 ¥4,680.00 × 数量 1 = ¥4,680.00/],
    ['total', '1e6', '订单总额', /不是有效的金额/],
    ['total', '100000000.01', '订单总额', /超过一亿元/],
    ['total', '4680.01', '订单总额', /¥4,680.01 不等于各行金额之和 ¥4,680.00/],
    ['paid', '', '已付金额', /没有填写/],
    ['paid', '4680.01', '已付金额', /¥4,680.01 多于订单总额 ¥4,680.00/],
    ['address', '青岛\ufffd', '送货地址', /乱码/],
    ['documents', '收\u0007据', '票据', /看不见的字符/],
    ['address', '长'.repeat(301), '送货地址', /超过 300 个字/],
  ];

  test.each(cases)('%s “%s”', (column, text, title, words) => {
    const good = { orderNumber: 'XS9' };
    const { orders, problems } = read(orderSheet(good, { [column]: text }));
    const [problem] = problems.filter((each) => each.column === title);
    expect(orders.map((order) => order.orderNumber)).toEqual(['XS9']);
    expect(problem).toMatchObject({ row: 3, message: expect.stringMatching(words) as string });
    expect(problem?.message.startsWith(`第 3 行“${title}”：`)).toBe(true);
  });

  test('without repeating what a person could be known by', () => {
    const cells: Partial<OrderCells> = {
      customerName: '欧阳 喆',
      phone: '1990000',
      address: '海尔路\u00071号',
      kind: '高玉静',
      total: '19912345678号',
    };
    const messages = read(orderSheet(cells)).problems.map(({ message }) => message);
    expect(messages).toHaveLength(5);
    expect(messages.join()).not.toMatch(/欧阳|1990000|海尔路|高玉静|19912345678/);
  });

  test('all problems of a row are reported, not only the first', () => {
    const { problems } = read(orderSheet({ phone: '1', quantity: 'x', kind: '?' }));
    expect(problems.map(({ column }) => column)).toEqual(['手机号', '商品类别', '数量']);
  });
});

describe('the order is the unit', () => {
  test('one bad line holds back its whole order, the others are importable', () => {
    const { orders, heldBack, problems } = read(
      orderSheet(sofa, { ...desk, kind: '?' }, { orderNumber: 'XS2' }),
    );
    expect(orders.map((order) => order.orderNumber)).toEqual(['XS2']);
    expect(heldBack).toMatchObject([{ orderNumber: 'XS20261120001', lines: 2 }]);
    expect(problems).toMatchObject([{ row: 3, column: '商品类别', orderNumber: 'XS20261120001' }]);
  });

  const disagreements: [Partial<OrderCells>, string][] = [
    [{ orderedAt: '2026-11-20 17:36' }, '下单时间'],
    [{ customerName: '高玉' }, '客户姓名'],
    [{ phone: '19981590831' }, '手机号'],
    [{ address: '别处' }, '送货地址'],
    [{ consultant: '刘敏' }, '导购'],
    [{ total: '6579.51' }, '订单总额'],
    [{ paid: '1' }, '已付金额'],
    [{ documents: '未开' }, '票据'],
  ];
  test.each(disagreements)('rows that disagree hold it back: %o', (changes, column) => {
    const { orders, problems } = read(orderSheet(sofa, { ...desk, ...changes }));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      {
        row: 3,
        column,
        message: `第 3 行“${column}”：与同一订单第 2 行写的不一致，请核对后改成一致。`,
      },
    ]);
  });

  test('a row that stands there twice is named when the total does not add up', () => {
    const { problems } = read(orderSheet(sofa, desk, desk));
    expect(problems).toMatchObject([
      { row: 2, column: '订单总额' },
      {
        row: 4,
        column: null,
        message:
          '第 4 行：与第 3 行完全相同，可能重复了。删去重复的行后合计正好相符，请删去后重新导入。',
      },
    ]);
  });

  test('equal rows are only a guess when the total would not add up without them either', () => {
    const { problems } = read(orderSheet({ total: '5000' }, { total: '5000' }));
    expect(problems.at(-1)?.message).toContain('如果是重复的行，请删去');
  });

  test('a row with too many or too few cells holds its order back', () => {
    const sheet = orderSheet(sofa, desk);
    const [first, second] = sheet.rows.map(({ cells }) => cells);
    for (const cells of [[...(second ?? []), '多'], second?.slice(1) ?? []]) {
      const rows = [
        { row: 2, cells: first ?? [], damaged: false },
        { row: 3, cells: [first?.[0] ?? '', ...cells.slice(1)], damaged: false },
      ];
      const { orders, problems } = read({ ...sheet, rows });
      expect(orders).toEqual([]);
      expect(problems[0]).toMatchObject({ row: 3, column: null });
      expect(problems[0]?.message).toMatch(/第 3 行：有 1[79] 格，标题有 18 格/);
    }
  });

  test('an order may have more problems than a call takes arguments', () => {
    const sheet = orderSheet({});
    const rows = Array.from({ length: 200_000 }, (_, index) => ({
      row: index + 2,
      cells: sheet.rows[0]?.cells ?? [],
      damaged: true,
    }));
    expect(read({ ...sheet, rows }).problems).toHaveLength(200_000);
  });

  test('a damaged row holds its order back', () => {
    const sheet = orderSheet(sofa, desk);
    const rows = sheet.rows.map((row) => ({ ...row, damaged: row.row === 3 }));
    expect(read({ ...sheet, rows })).toMatchObject({
      orders: [],
      problems: [{ row: 3, message: expect.stringContaining('引号不成对') as string }],
    });
  });
});
