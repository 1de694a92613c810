import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/import/bad-file-error.ts';
import { mostFileBytes, readOrderFile } from '../../../../main/backend/import/read-order-file.ts';
import {
  csvBytes,
  orderCells,
  orderCsv,
  orderTitles,
  readingClock,
} from '../../../support/order-file.ts';

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
}

function read(bytes: Uint8Array) {
  return readOrderFile(bytes, readingClock);
}

function refusal(bytes: Uint8Array): BadFileError {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof BadFileError) return error;
    throw error;
  }
  throw new Error('The file was not refused.');
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

describe("the store's order file", () => {
  const reading = read(fixture('orders.csv'));

  test('has 80 orders with 119 lines and no problem', () => {
    expect(reading).toMatchObject({ rows: 119, heldBack: [], problems: [] });
    expect(reading.orders).toHaveLength(80);
    expect(reading.orders.flatMap(({ lines }) => lines)).toHaveLength(119);
  });

  test('adds up to the fen, by a computation that shares nothing with ours', () => {
    // The file has no quotes, so that splitting at commas is exact; fen as BigInt by moving the point.
    const rows = fixture('orders.csv').toString('utf8').trim().split('\r\n').slice(1);
    const fen = (yuan: string | undefined) => BigInt((yuan ?? '').replace('.', ''));
    const paidByOrder = new Map(rows.map((row) => [row.split(',')[0], fen(row.split(',')[15])]));
    const amounts = rows.map((row) => fen(row.split(',')[13]));
    const sum = (values: Iterable<bigint>) => [...values].reduce((a, b) => a + b, 0n);
    expect({
      lines: BigInt(
        reading.orders.flatMap(({ lines }) => lines).reduce((a, line) => a + line.amountFen, 0),
      ),
      totals: BigInt(reading.orders.reduce((a, { totalFen }) => a + totalFen, 0)),
      paid: BigInt(reading.orders.reduce((a, { paidFen }) => a + paidFen, 0)),
    }).toEqual({ lines: sum(amounts), totals: sum(amounts), paid: sum(paidByOrder.values()) });
  });

  test('ships with the project for the demo, byte for byte', () => {
    const demo = readFileSync(new URL('../../../../scripts/demo/orders.csv', import.meta.url));
    expect(demo.equals(fixture('orders.csv'))).toBe(true);
  });

  test('is read the same without byte order mark and with other line ends', () => {
    const content = fixture('orders.csv').toString('utf8').replace('\ufeff', '');
    for (const variant of [content, content.replaceAll('\r\n', '\n'), content.trim()]) {
      expect(read(text(variant))).toEqual(reading);
    }
  });
});

describe('a file from real life', () => {
  test('has every problem reported at its row and column', () => {
    const { orders, problems } = read(fixture('orders-messy.csv'));
    expect(orders).toEqual([]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, '客户姓名'],
      [2, '订单总额'],
      [3, '客户姓名'],
      [3, null],
      [4, '下单时间'],
      [4, '手机号'],
      [5, '下单时间'],
      [6, '手机号'],
      [7, null],
      [8, '送货/提货时间'],
      [8, '金额'],
      [8, '订单总额'],
      [8, '已付金额'],
      [9, '订单号'],
      [10, '客户姓名'],
      [10, '送货/提货时间'],
      [11, '数量'],
    ]);
  });
});

describe('rows are counted as a person counts them in the sheet', () => {
  test('a line break inside a cell counts nothing, an empty line counts', () => {
    const good = Object.values(orderCells({ address: '一行\n二行\r\n三行' }));
    const bad = Object.values(orderCells({ orderNumber: 'XS2', quantity: 'x' }));
    const { problems } = read(csvBytes([orderTitles, good, [''], good.map(() => ''), bad]));
    expect(problems).toMatchObject([{ row: 5, column: '数量' }]);
  });
});

describe('quotes that do not match', () => {
  const titles = orderTitles.join(',');
  const good = Object.values(orderCells({ orderNumber: 'XS1' })).join(',');

  test('hold back their order when it is clear where the row ends', () => {
    const bad = Object.values(orderCells({ orderNumber: 'XS2', address: '海尔路"1"号' })).join(',');
    const { orders, problems } = read(text([titles, bad, good].join('\n')));
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['XS1']);
    expect(problems).toMatchObject([{ row: 2, column: null, orderNumber: 'XS2' }]);
  });

  test('refuse the file, with the row, when they swallow the rows after it', () => {
    const open = Object.values(orderCells({ orderNumber: 'XS2', address: '"海尔路' })).join(',');
    const quoted = Object.values(orderCells({ orderNumber: 'XS3', address: '"海尔路"' })).join(',');
    for (const after of [[good], [quoted, good]]) {
      const { message, places } = refusal(text([titles, good, open, ...after].join('\n')));
      expect(message).toContain('引号不成对');
      expect(places).toEqual(['第 3 行的引号不成对。']);
    }
  });

  test('refuse the file when they stand in the titles', () => {
    expect(refusal(text(`订单"号,${titles}\n${good}`)).places).toEqual(['第 1 行的引号不成对。']);
  });
});

describe('a file that is no order file is refused, saying what it is and what to do', () => {
  const missing = orderTitles.map((title) => (title === '手机号' ? '电话' : title));
  const utf16 = Buffer.from('\ufeff' + orderTitles.join(','), 'utf16le');
  const cases: [string, Uint8Array, RegExp][] = [
    ['empty', text(''), /文件是空的/],
    ['only a byte order mark', text('\ufeff'), /第一行不是列标题/],
    ['only titles', csvBytes([orderTitles]), /只有标题行，没有订单/],
    ['GB18030', fixture('orders-gb18030.csv'), /GB18030.*另存为 UTF-8 的 CSV/],
    ['a renamed workbook', fixture('orders.xlsx'), /其实是 Excel 表格.*另存为 UTF-8 的 CSV/],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /旧式 Excel/],
    ['a PDF', text('%PDF-1.7\n'), /其实是 PDF/],
    ['UTF-16', utf16, /UTF-16/],
    ['binary', Uint8Array.of(1, 2, 0, 3), /不是文本文件/],
    ['too big', new Uint8Array(mostFileBytes + 1), /超过 20 MB/],
    ['semicolons', text(orderTitles.join(';')), /不是用逗号分隔/],
    ['tabs', text(orderTitles.join('\t')), /不是用逗号分隔/],
    ['a missing column', csvBytes([missing, missing]), /列标题不对/],
  ];
  test.each(cases)('%s', (_name, bytes, words) => {
    expect(refusal(bytes).message).toMatch(words);
  });

  test('wrong columns are named', () => {
    expect(refusal(csvBytes([missing, missing])).places).toEqual([
      '缺少“手机号”这一列。',
      '不认识的列：电话。',
    ]);
  });

  test('bytes that are no UTF-8 are located', () => {
    const bytes = orderCsv({}, { orderNumber: 'XS2' });
    bytes[bytes.length - 10] = 0xff;
    expect(refusal(bytes).places).toEqual(['第 3 行附近有不能识别的字符。']);
  });

  test("without titles the first order's data are not repeated", () => {
    const row = Object.values(orderCells());
    const { message, places } = refusal(csvBytes([row, row]));
    expect(message + places.join()).not.toContain('高玉静');
  });
});
