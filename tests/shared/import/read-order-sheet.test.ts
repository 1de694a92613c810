import { describe, expect, test } from 'vitest';

import { mendKinds } from '../../../shared/import/mend.ts';
import { readOrderSheet } from '../../../shared/import/read-order-sheet.ts';
import {
  orderCells,
  orderSheet,
  orderTitles,
  sheetOf,
  type OrderCells,
} from '../../support/order-file.ts';
import { openProblems, readingAnswers, readOrders } from '../../support/read-rows.ts';

const sofa = { amount: '4680.00', unitPrice: '4680.00', total: '6579.50', paid: '0' };
const desk = { ...sofa, code: 'DS-1201', amount: '1899.50', unitPrice: '1899.50' };

describe('a good order', () => {
  test('is read with its lines, in fen and UTC', () => {
    const { orders, problems } = readOrders(
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
    const { orders } = readOrders(orderSheet(sofa, { orderNumber: 'XS2' }, desk));
    expect(orders.map(({ lines }) => lines.length)).toEqual([2, 1]);
  });

  test('may have two equal lines when the amounts add up', () => {
    const pair = { total: '9360.00' };
    const { orders, problems } = readOrders(orderSheet(pair, pair));
    expect(orders[0]?.lines.map(({ occurrence }) => occurrence)).toEqual([1, 2]);
    expect(problems).toEqual([]);
  });

  test('keeps a text that looks like a formula where any text may stand', () => {
    const address = '=HYPERLINK("http://x")';
    expect(readOrders(orderSheet({ address })).orders[0]?.address).toBe(address);
  });
});

describe('a problem', () => {
  test('is named by its row and by the title as the file writes it', () => {
    const titles = orderTitles.map((title) => (title === '手机号' ? ' 联系\n电话 ' : title));
    const cells = Object.values(orderCells({ phone: '1' }));
    expect(readOrders(sheetOf([titles, cells])).problems).toMatchObject([
      { row: 2, column: '联系\n电话', orderNumber: 'XS20261120001', mended: false },
    ]);
  });

  test('is reported with all others of its row, in the order of the columns', () => {
    const { problems } = readOrders(
      orderSheet({ phone: '1', quantity: 'x', kind: '?', paid: '-1' }),
    );
    expect(problems.map(({ column }) => column)).toEqual([
      '手机号',
      '商品类别',
      '数量',
      '已付金额',
    ]);
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
  test.each(disagreements)('is it when rows of an order disagree: %o', (changes, column) => {
    const { orders, problems } = readOrders(orderSheet(sofa, { ...desk, ...changes }));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      { row: 3, column, message: '与同一订单第 2 行写的不一致，请核对后改成一致。' },
    ]);
  });

  test('is none when two rows write the same in two ways', () => {
    const { orders } = readOrders(orderSheet(sofa, { ...desk, phone: '１９９８１５９０８３０' }));
    expect(orders).toHaveLength(1);
  });

  test.each<[Partial<OrderCells>, string, RegExp]>([
    [{ amount: '4679.99' }, '金额', /不等于成交单价 × 数量，算出来是 ¥4,680.00/],
    [{ total: '4680.01' }, '订单总额', /不等于各行金额之和 ¥4,680.00/],
    [{ paid: '4680.01' }, '已付金额', /多于订单总额 ¥4,680.00/],
  ])('is it when amounts do not fit to the fen: %o', (changes, column, words) => {
    const found = readOrders(orderSheet(changes)).problems.filter((each) => each.column === column);
    expect(found.map(({ message }) => message)).toMatchObject([expect.stringMatching(words)]);
  });

  test('paid more than the lines come to is seen also in a file without totals', () => {
    const titles = orderTitles.filter((title) => title !== '订单总额');
    const cells = Object.entries(orderCells({ paid: '4680.01' }))
      .filter(([column]) => column !== 'total')
      .map(([, text]) => text);
    expect(readOrders(sheetOf([titles, cells])).problems).toMatchObject([{ column: '已付金额' }]);
  });
});

describe('the order is the unit', () => {
  test('one bad line holds back its whole order, the others are not touched by it', () => {
    const { orders, heldBack } = readOrders(
      orderSheet(sofa, { ...desk, kind: '?' }, { orderNumber: 'XS2' }),
    );
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['XS2']);
    expect(heldBack).toEqual([
      {
        row: 2,
        orderNumber: 'XS20261120001',
        customerName: '高玉静',
        orderedAt: Date.parse('2026-11-20T17:35:00+08:00'),
        totalFen: 657950,
        rows: [2, 3],
      },
    ]);
  });

  test('rows without order number stand for themselves', () => {
    const { heldBack } = readOrders(orderSheet({ orderNumber: '' }, { orderNumber: ' ' }));
    expect(heldBack.map(({ orderNumber, rows }) => [orderNumber, rows])).toEqual([
      ['', [2]],
      ['', [3]],
    ]);
  });

  test('a proposal that is not followed holds it back, a followed one does not', () => {
    const sheet = orderSheet({ customerName: '高 玉静' });
    expect(readOrders(sheet, { mends: [] }).orders).toEqual([]);
    expect(readOrders(sheet, { mends: ['nameGap'] }).orders[0]?.customerName).toBe('高玉静');
  });
});

describe('an unknown kind of goods', () => {
  const sheet = orderSheet(
    { kind: '样板' },
    { kind: '特价+样板', orderNumber: 'XS2' },
    { kind: '沙发', orderNumber: 'XS3' },
  );

  test('is asked with its number of rows and the first of them', () => {
    const { unknownKinds, orders } = readOrders(sheet);
    expect(orders).toEqual([]);
    expect(unknownKinds).toEqual([
      { word: '样板', rows: 2, firstRow: 2 },
      { word: '沙发', rows: 1, firstRow: 4 },
    ]);
  });

  test('is read once it is explained, RET-10 also as a part', () => {
    const { orders, unknownKinds } = readOrders(sheet, { kinds: new Map([['样板', 'clearance']]) });
    expect(orders.map(({ lines }) => lines[0]?.kind)).toEqual(['clearance', 'clearance']);
    expect(unknownKinds).toEqual([{ word: '沙发', rows: 1, firstRow: 4 }]);
  });
});

describe('a row that stands there twice', () => {
  const twice = orderSheet(sofa, desk, desk);

  test('is named when the total fits exactly without it; nothing is left out by itself', () => {
    const { orders, problems } = readOrders(twice);
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      { row: 2, column: '订单总额', proposal: null },
      {
        row: 4,
        column: null,
        message: '与第 3 行完全相同，可能重复了。不算这一行，合计正好相符。',
        proposal: { kind: 'repeatedRow' },
        mended: false,
      },
    ]);
  });

  test('is left out when the person agrees, and nothing is left to do', () => {
    const reading = readOrders(twice, { mends: mendKinds });
    expect(reading.orders[0]?.lines.map(({ code }) => code)).toEqual(['SF-2201', 'DS-1201']);
    expect(openProblems(reading)).toEqual([]);
  });

  test('of three is left out as often as it takes', () => {
    const pair = { total: '9360.00' };
    const { orders } = readOrders(orderSheet(pair, pair, pair), { mends: mendKinds });
    expect(orders[0]?.lines).toHaveLength(2);
  });

  test('is only a guess when the total would not fit without it either', () => {
    const { problems } = readOrders(orderSheet({ total: '5000' }, { total: '5000' }));
    expect(problems.at(-1)).toMatchObject({
      proposal: null,
      message: expect.stringContaining('如果是重复的行，请删去') as string,
    });
  });

  test('is only a guess when there are two ways to leave rows out', () => {
    const chair = { ...sofa, code: 'CH-0412', amount: '100', unitPrice: '100', total: '300' };
    const stool = { ...chair, code: 'CH-0413' };
    const { orders, mends } = readOrders(orderSheet(chair, chair, stool, stool), {
      mends: mendKinds,
    });
    expect([orders, mends]).toEqual([[], []]);
  });

  test('is not meant by rows that nobody can read in full', () => {
    const unread = { total: '5000', phone: '1' };
    const { problems } = readOrders(orderSheet(unread, unread));
    expect(problems.filter(({ column }) => column === null)).toEqual([]);
  });
});

describe('cells that do not stand under their titles', () => {
  const cells = Object.values(orderCells(sofa));
  const second = Object.values(orderCells(desk));

  test('a comma without quotes is named in its column, and what else is wrong too', () => {
    const split = Object.values(orderCells({ ...desk, kind: '？' }));
    const astray = [...split.slice(0, 2), '高玉', '静', ...split.slice(3)];
    const { orders, problems } = readOrders(sheetOf([orderTitles, cells, astray]));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      {
        row: 3,
        column: '客户姓名',
        message: expect.stringContaining('没有加英文双引号') as string,
      },
      { row: 3, column: '客户姓名', message: expect.stringContaining('不一致') as string },
      { row: 3, column: '商品类别' },
    ]);
  });

  test('where several ways would fit, only the row is named', () => {
    const astray = [...second.slice(0, 8), '2280', '920', ...second.slice(9)];
    const { orders, problems } = readOrders(sheetOf([orderTitles, cells, astray]));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      {
        row: 3,
        column: null,
        orderNumber: 'XS20261120001',
        message: expect.stringMatching(/有 19 格，标题有 18 格/) as string,
      },
    ]);
  });

  test('too few cells hold back the order they name, wherever its number stands', () => {
    const titles = [...orderTitles.slice(1), '订单号'];
    const moved = (row: string[]) => [...row.slice(1), row[0] ?? ''];
    const short = moved(second).slice(1);
    const { orders, problems } = readOrders(sheetOf([titles, moved(cells), short]));
    expect(orders).toEqual([]);
    expect(problems).toMatchObject([
      {
        row: 3,
        column: null,
        orderNumber: 'XS20261120001',
        message: expect.stringMatching(/有 17 格，标题有 18 格/) as string,
      },
    ]);
  });

  test('in a workbook every cell has its place: short rows and notes beside the table are fine', () => {
    const { format, rows } = sheetOf([orderTitles, [...Object.values(orderCells()), '', '备注']]);
    expect(readOrders({ format, rows }).orders).toHaveLength(1);
  });

  test.each(['="20261120001"', '２０２６１１２０００１'])(
    'a row astray holds its order back also when it writes the number as %s',
    (written) => {
      const own = ['20261120001', ...Object.values(orderCells()).slice(1)];
      const short = [written, ...second.slice(1, -1)];
      expect(readOrders(sheetOf([orderTitles, own, short])).orders).toEqual([]);
    },
  );

  test('a damaged row holds its order back', () => {
    const sheet = orderSheet(sofa, desk);
    const rows = sheet.rows.map((row) => ({ ...row, damaged: row.row === 3 }));
    expect(readOrders({ ...sheet, rows })).toMatchObject({
      orders: [],
      problems: [
        { row: 3, column: null, message: expect.stringContaining('引号不成对') as string },
      ],
    });
  });
});

test('cells as long as nobody writes them are a problem each, not a standstill', () => {
  const endless = `a${' '.repeat(90_000)}b`;
  const cells = orderTitles.map(() => endless);
  const { problems } = readOrders(sheetOf([orderTitles, cells]));
  expect(problems.map(({ column }) => column)).toEqual(orderTitles);
});

describe('a long file', () => {
  test('tells how far it is, now and then and at the end', () => {
    const told: number[][] = [];
    const rows = Array.from({ length: 1200 }, (_, at) => ({ orderNumber: `XS${at}` }));
    readOrderSheet(orderSheet(...rows), readingAnswers(), (...amounts) => told.push(amounts));
    expect(told).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });

  test('may have more problems in one order than a call takes arguments', () => {
    const cells = Object.values(orderCells({ phone: '1' }));
    const rows = Array.from({ length: 130_000 }, (_, index) => ({
      row: index + 2,
      cells,
      damaged: true,
    }));
    const sheet = { ...orderSheet(), rows: [...orderSheet().rows, ...rows] };
    expect(readOrders(sheet).problems.length).toBeGreaterThan(130_000);
  });
});
