import { describe, expect, test } from 'vitest';

import { orderCells, orderTitles, sheetOf } from '../../support/order-file.ts';
import { readAny, readOrders } from '../../support/read-rows.ts';

const good = Object.values(orderCells());
const other = Object.values(orderCells({ orderNumber: 'XS2' }));
const unknownTitles = orderTitles.map((_, at) => `列${at}`);

describe('the table of a sheet', () => {
  test.each([0, 1, 5, 29])('is found below %i rows of something else', (above) => {
    const rows = Array.from({ length: above }, () => ['青岛店', '', '销售明细']);
    const { titleRow, orders } = readOrders(sheetOf([...rows, orderTitles, good]));
    expect([titleRow, orders.length]).toEqual([above + 1, 1]);
  });

  test('is not looked for below the first 30 rows', () => {
    const rows = Array.from({ length: 30 }, () => ['青岛店']);
    expect(readAny(sheetOf([...rows, orderTitles, good])).kind).toBe('noTable');
  });

  test('keeps the numbers of the rows when blank rows were left out above it', () => {
    const sheet = sheetOf([['青岛店'], orderTitles, good]);
    const rows = sheet.rows.map((row) => ({ ...row, row: row.row * 3 }));
    const { titleRow, orders } = readOrders({ ...sheet, rows });
    expect([titleRow, orders[0]?.row]).toEqual([6, 9]);
  });

  test('may have more columns without title at its end', () => {
    const { titles, orders } = readOrders(sheetOf([[...orderTitles, '', ' '], good]));
    expect([titles, orders.length]).toEqual([orderTitles, 1]);
  });

  test('with titles nobody knows is its first full row, for the person to say what they are', () => {
    const rows = [['青岛店'], ['导出', '2026-11-21'], unknownTitles, good, other];
    expect(readAny(sheetOf(rows))).toMatchObject({
      kind: 'columns',
      titleRow: 3,
      titles: unknownTitles,
      columns: {},
      examples: expect.arrayContaining([['XS20261120001', 'XS2']]) as string[][],
    });
  });

  test('is read as the person says, whatever the titles say', () => {
    const titles = ['数量', ...unknownTitles.slice(1)];
    const columns = Object.fromEntries(Object.keys(orderCells()).map((column, at) => [column, at]));
    expect(readOrders(sheetOf([titles, good]), { columns }).orders).toHaveLength(1);
  });

  test('asks for what every order needs', () => {
    const titles = orderTitles.map((title) => (title === '手机号' ? '号' : title));
    const reading = readAny(sheetOf([titles, good, other]));
    expect(reading).toMatchObject({ kind: 'columns', missing: ['phone'] });
    expect(reading.kind === 'columns' && reading.examples[3]).toEqual([
      '19981590830',
      '19981590830',
    ]);
  });

  test('may do without what an order does not need', () => {
    const wanted = new Set([0, 1, 2, 3, 6, 7, 10, 11, 12, 15]);
    const narrow = [orderTitles, good].map((row) => row.filter((_, at) => wanted.has(at)));
    expect(readOrders(sheetOf(narrow)).orders).toMatchObject([
      {
        address: '',
        consultant: '',
        documents: '',
        totalFen: 468000,
        lines: [{ size: '', color: '', amountFen: 468000, deliveredAt: null }],
      },
    ]);
  });
});

describe('a sheet without a table of orders is refused with a message', () => {
  test.each<[string, string[][], RegExp]>([
    ['nothing at all', [], /没有任何内容/],
    ['a letter', [['尊敬的客户：'], ['您好', '谢谢']], /没有找到订单表的列标题/],
    ['only titles', [orderTitles], /只有列标题，没有订单/],
    ['only a sum', [orderTitles, ['合计']], /只有列标题，没有订单/],
  ])('%s', (_, rows, message) => {
    expect(readAny(sheetOf(rows))).toMatchObject({
      kind: 'noTable',
      message: expect.stringMatching(message) as string,
    });
  });

  test('titles whose quotes do not match', () => {
    const sheet = sheetOf([orderTitles, good]);
    const rows = sheet.rows.map((row) => ({ ...row, damaged: row.row === 1 }));
    expect(readAny({ ...sheet, rows })).toMatchObject({
      kind: 'noTable',
      places: ['第 1 行的引号不成对。'],
    });
  });
});

describe('what is no row of goods', () => {
  const blank = orderTitles.map(() => '');
  const at = (position: number, text: string) =>
    blank.map((_, each) => (each === position ? text : ''));

  test.each([
    ['in the first column', at(0, '合计')],
    ['among the customers', at(2, '总 计：')],
    ['among the goods', at(7, '本页小计')],
    ['with its numbers', at(0, '合计（119 行）').fill('12,345.00', 13, 15)],
  ])('a sum %s is counted and left out', (_, sum) => {
    const { sumRows, rows, orders, problems } = readOrders(
      sheetOf([orderTitles, good, sum, other]),
    );
    expect([sumRows, rows, orders.length, problems]).toEqual([1, 2, 2, []]);
  });

  test('a row with an order number or goods is no sum, whatever it says', () => {
    const numbered = Object.values(orderCells({ address: '合计', orderNumber: 'XS3' }));
    const unnumbered = Object.values(orderCells({ address: '合计', orderNumber: '' }));
    const { sumRows, orders, heldBack } = readOrders(sheetOf([orderTitles, numbered, unnumbered]));
    expect([sumRows, orders.length, heldBack.length]).toEqual([0, 1, 1]);
  });

  test('what every printed page repeats is left out: its head, its titles, its foot', () => {
    const pages = [
      ['青岛店'],
      orderTitles,
      good,
      ['第 1 页 共 2 页'],
      ['青岛店'],
      orderTitles,
      other,
    ];
    const foot = ['打印时间：2026-11-21', '', '制表人：刘敏'];
    const remark = ['备注：以上订单均已核对'];
    const { rows, sumRows, orders, problems } = readOrders(sheetOf([...pages, foot, remark]));
    expect([rows, sumRows, orders.length, problems]).toEqual([2, 0, 2, []]);
  });
});
