import { readFileSync } from 'node:fs';

import type { CellObject } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { orderCells, orderTitles } from '../../../support/order-file.ts';
import { cellsOf, refusalOf } from './support/refusal.ts';
import { fileOf, fileWith, withParts, withSheetData, workbookOf } from './support/workbook-file.ts';

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
}

function dated(serial: number, format: string): CellObject {
  return { t: 'n', v: serial, z: format };
}

async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  return cellsOf(await readSheet(bytes));
}

/** The text of one cell, written into a workbook of either kind. */
async function textOf(cell: CellObject, bookType: 'xlsx' | 'xls' = 'xlsx'): Promise<string> {
  const [, [, text] = []] = await textsOf(
    fileWith(
      [
        ['a', 'b'],
        ['x', cell],
      ],
      bookType,
    ),
  );
  return text ?? '';
}

describe("the store's three files say the same", () => {
  /** Amounts may end in zeros in one of them. */
  const plain = (cells: string[]) =>
    cells.map((cell) => cell.replace(/^(\d+\.\d*?)0+$/, '$1').replace(/\.$/, ''));

  test.each(['orders.xlsx', 'orders-gb18030.csv'])('%s as orders.csv', async (name) => {
    const rows = await textsOf(fixture(name));
    const expected = await textsOf(fixture('orders.csv'));
    expect(rows.map(plain)).toEqual(expected.map(plain));
  });

  test('119 rows of goods below the titles', async () => {
    expect((await readSheet(fixture('orders.xlsx'))).rows).toHaveLength(120);
  });
});

test('the demo ships the same orders, byte for byte', () => {
  const demo = readFileSync(new URL('../../../../scripts/demo/orders.csv', import.meta.url));
  expect(demo.equals(fixture('orders.csv'))).toBe(true);
});

describe('a date of a workbook is written as the clock on the wall showed it', () => {
  const cases: [number, string, string][] = [
    [46346.73263888889, 'yyyy/m/d h:mm', '2026-11-20 17:35'],
    [46346.73263888889, 'yyyy-mm-dd', '2026-11-20 17:35'],
    [46346.5 + 7 / 86_400, 'yyyy/m/d h:mm:ss', '2026-11-20 12:00:07'],
    // Half a millisecond short of the second by the rounding of Excel.
    [46346.999999999, 'yyyy/m/d', '2026-11-21'],
    [46346, 'yyyy"年"m"月"d"日"', '2026-11-20'],
    [46346, '[$-804]yyyy/m/d;@', '2026-11-20'],
    // The cell shows 0:00, so that it is a time of day.
    [46346, 'yyyy/m/d h:mm', '2026-11-20 00:00'],
    [0.73263888889, 'h:mm', '17:35'],
    [46346.73263888889, 'h:mm AM/PM', '2026-11-20 17:35'],
    [46346.73263888889, '上午/下午h"时"mm"分"', '2026-11-20 17:35'],
    [59, 'yyyy/m/d', '1900-02-28'],
    [61, 'yyyy/m/d', '1900-03-01'],
    // No such day, on any calendar: the number stays.
    [60, 'yyyy/m/d', '60'],
    [-1, 'yyyy/m/d', '-1'],
    [3_000_000, 'yyyy/m/d', '3000000'],
    // A length of time is no moment.
    [1.5, '[h]:mm', '1.5'],
  ];
  test.each(cases)('%d as %s is %s', async (serial, format, text) => {
    expect(await textOf(dated(serial, format))).toBe(text);
    expect(await textOf(dated(serial, format), 'xls')).toBe(text);
  });

  test('also counted from 1904', async () => {
    const workbook = workbookOf({ 订单: [['a'], [dated(46346.75 - 1462, 'yyyy/m/d h:mm')]] });
    workbook.Workbook = { WBProps: { date1904: true } };
    expect(await textsOf(fileOf(workbook))).toEqual([['a'], ['2026-11-20 18:00']]);
    expect(await textsOf(fileOf(workbook, 'xls'))).toEqual([['a'], ['2026-11-20 18:00']]);
  });

  test('also in the formats that Chinese Excel has by number only', async () => {
    const file = await withParts(fileWith([['a'], [dated(46346, 'yyyy/m/d')]]), (name, text) =>
      name.endsWith('styles.xml')
        ? text
            .replace(/<numFmts.*<\/numFmts>/s, '')
            .replace(/numFmtId="(?!0")\d+"/g, 'numFmtId="31"')
        : text,
    );
    expect(await textsOf(file)).toEqual([['a'], ['2026-11-20']]);
  });

  test('also when it is written as a date of ISO 8601', async () => {
    const file = await withParts(
      fileWith([['a'], [dated(46346, 'yyyy/m/d h:mm')]]),
      (name, text) =>
        name.includes('worksheets/sheet')
          ? text.replace(
              /<c r="A2"([^>]*)><v>46346<\/v>/,
              '<c r="A2"$1 t="d"><v>2026-11-20T17:35:00</v>',
            )
          : text,
    );
    expect(await textsOf(file)).toEqual([['a'], ['2026-11-20 17:35']]);
  });
});

describe('a number is written with its digits and without exponent', () => {
  const cases: [number, string, string][] = [
    [19981590830, 'General', '19981590830'],
    [19981590830, '0.00E+00', '19981590830'],
    [6579.5, '#,##0.00', '6579.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [999999999999999, 'General', '999999999999999'],
    [-1.5e-7, 'General', '-0.00000015'],
    [0.1, '0%', '0.1'],
    [-5, '0;[Red]-0', '-5'],
    [0, 'General', '0'],
  ];
  test.each(cases)('%d as %s is %s', async (value, format, text) => {
    expect(await textOf({ t: 'n', v: value, z: format })).toBe(text);
    expect(await textOf({ t: 'n', v: value, z: format }, 'xls')).toBe(text);
  });
});

test.each([
  [1e15, '1.00000000000000E+15'],
  [1234567890123456789, '1.23456789012346E+18'],
])(
  'a number beyond 15 digits is written so that nobody takes it for whole: %d',
  async (v, text) => {
    expect(await textOf({ t: 'n', v, z: '0' })).toBe(text);
    expect(await textOf({ t: 'n', v, z: '0' }, 'xls')).toBe(text);
  },
);

describe('other cells', () => {
  test('say what Excel shows', async () => {
    const cells: CellObject[] = [
      { t: 'b', v: true },
      { t: 'b', v: false },
      { t: 'e', v: 0x07 },
      { t: 'e', v: 0x2a },
      { t: 's', v: '  =1+1\n𠮷 ' },
      { t: 's', v: '00123', z: '@' },
    ];
    const texts = ['TRUE', 'FALSE', '#DIV/0!', '#N/A', '  =1+1\n𠮷 ', '00123'];
    expect(await textsOf(fileWith([cells, cells]))).toEqual([texts, texts]);
    expect(await textsOf(fileWith([cells, cells], 'xls'))).toEqual([texts, texts]);
  });

  test('a formula gives the result that Excel saved, and is not computed', async () => {
    const cells: CellObject[] = [
      { t: 'n', v: 41, f: '1+1' },
      { t: 's', v: 'saved', f: 'CONCATENATE("a","b")' },
    ];
    expect(await textsOf(fileWith([['a', 'b'], cells]))).toEqual([
      ['a', 'b'],
      ['41', 'saved'],
    ]);
    expect(await textsOf(fileWith([['a', 'b'], cells], 'xls'))).toEqual([
      ['a', 'b'],
      ['41', 'saved'],
    ]);
  });

  test('texts may be rich, inline, or written with numbered characters', async () => {
    const file = await withSheetData(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>周&#134071;</t></is></c>' +
        '<c r="B1" t="inlineStr"><is><r><t>三人</t></r><r><t>沙发</t></r></is></c>' +
        '<c r="C1" t="str"><v>&#20013;&#x6587;&#10;&lt;</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c></row>',
    );
    expect(await textsOf(file)).toEqual([['周𠮷', '三人沙发', '中文\n<'], ['1']]);
  });
});

describe('joined cells', () => {
  test('all say what their first one says, and no more cells than there are', async () => {
    for (const bookType of ['xlsx', 'xls'] as const) {
      const workbook = workbookOf({
        订单: [
          ['订单', null, '号'],
          ['XS1', 1, 2],
          [null, 3, 4],
        ],
      });
      const sheet = workbook.Sheets['订单'];
      if (sheet) {
        sheet['!merges'] = [
          { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
          { s: { r: 1, c: 0 }, e: { r: 900, c: 0 } },
        ];
      }
      expect(await textsOf(fileOf(workbook, bookType))).toEqual([
        ['订单', '订单', '号'],
        ['XS1', '1', '2'],
        ['XS1', '3', '4'],
      ]);
    }
  });
});

describe('of several sheets', () => {
  const orders = [['订单号'], ['XS1']];

  test.each(['xlsx', 'xls'] as const)(
    'the first with two rows counts, and is named (%s)',
    async (type) => {
      const workbook = workbookOf({
        说明: [['请勿修改']],
        空: [],
        订单: orders,
        旧: [['x'], ['y']],
      });
      const { format, rows } = await readSheet(fileOf(workbook, type));
      expect({ named: format.endsWith('，工作表“订单”'), rows: rows.length }).toEqual({
        named: true,
        rows: 2,
      });
    },
  );

  test.each(['xlsx', 'xls'] as const)('hidden ones do not count (%s)', async (type) => {
    const workbook = workbookOf({ 价格: [['a'], ['b']], 密: [['c'], ['d']], 订单: orders });
    workbook.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 2 }, { Hidden: 0 }] };
    const sheet = await readSheet(fileOf(workbook, type));
    expect({ texts: cellsOf(sheet), named: sheet.format.includes('工作表') }).toEqual({
      texts: orders,
      named: false,
    });
  });
});

describe('of several sheets the one with orders counts', () => {
  const orders = [orderTitles, Object.values(orderCells())];
  const summary = [
    ['日期', '金额', '单数'],
    ['2026-11-20', '4680', '1'],
  ];

  test.each(['xlsx', 'xls'] as const)('wherever it stands (%s)', async (type) => {
    const { format, rows } = await readSheet(
      fileOf(workbookOf({ 汇总: summary, 明细: [['销售明细'], ...orders], 说明: summary }), type),
    );
    expect([format.endsWith('，工作表“明细”'), rows.length]).toEqual([true, 3]);
  });

  test('also behind a wide table of something else', async () => {
    const stock = ['货号', '品名', '规格', '颜色', '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
    const { format } = await readSheet(fileOf(workbookOf({ 库存: [stock, stock], 明细: orders })));
    expect(format).toMatch(/工作表“明细”$/);
  });

  const renamed = [orderTitles.map((title) => `${title}甲`), ...orders.slice(1)];
  test.each([
    ['both are clear', orders, orders],
    ['both need to be explained', renamed, renamed],
  ])('and with two of them, no order is lost in silence: %s', async (_name, october, november) => {
    const file = fileOf(workbookOf({ 汇总: summary, 十月: october, 十一月: november }));
    expect(await refusalOf(file)).toMatchObject({
      message: expect.stringMatching(/2 张工作表.*没有导入任何内容.*每张.*单独/) as string,
      places: ['工作表“十月”', '工作表“十一月”'],
    });
  });

  test('of which one is empty but for its titles, the other is read', async () => {
    const { format } = await readSheet(fileOf(workbookOf({ 空: [orderTitles], 满: orders })));
    expect(format).toMatch(/工作表“满”$/);
  });
});

test('blank rows are left out and count', async () => {
  const { rows } = await readSheet(fileWith([[null], ['a'], [null], [' '], ['b']]));
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, 'a'],
    [5, 'b'],
  ]);
});

test('an old workbook without Unicode is read in the code page of Chinese Windows', async () => {
  const record = (type: number, ...content: number[]) => [
    type & 0xff,
    type >> 8,
    content.length,
    0,
    ...content,
  ];
  // 订单号, in GBK; BIFF 2 as small POS programs write it.
  const label = (row: number) =>
    record(0x0004, row, 0, 0, 0, 0, 0, 0, 6, 0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5);
  const file = [...record(0x0009, 2, 0, 0x10, 0), ...label(0), ...label(1), ...record(0x000a)];
  const sheet = await readSheet(Uint8Array.from(file));
  expect([sheet.format, ...cellsOf(sheet)]).toEqual([
    '旧式 Excel 工作簿（xls）',
    ['订单号'],
    ['订单号'],
  ]);
});
