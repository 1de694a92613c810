import { describe, expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { csvEncodings, csvFile, encoded } from './support/csv-file.ts';
import { cellsOf, refusalOf } from './support/refusal.ts';

const table = [
  ['订单号', '客户姓名', '金额'],
  ['XS1', '周𠮷', '4680.00'],
  ['XS2', '阿依古丽·买买提', '=1+1'],
];

async function formatOf(bytes: Uint8Array): Promise<string> {
  return (await readSheet(bytes)).format;
}

describe('a text file is read in every encoding a POS writes', () => {
  test.each(csvEncodings)('%s', async (encoding) => {
    expect(cellsOf(await readSheet(csvFile(table, { encoding })))).toEqual(table);
  });

  test('which is told', async () => {
    const formats = csvEncodings.map((encoding) => formatOf(csvFile(table, { encoding })));
    expect(await Promise.all(formats)).toEqual([
      'CSV（UTF-8，逗号分隔）',
      'CSV（UTF-8，逗号分隔）',
      'CSV（GB18030，逗号分隔）',
      'CSV（UTF-16，逗号分隔）',
      'CSV（UTF-16，逗号分隔）',
    ]);
  });
});

describe('the separator is seen in the rows', () => {
  const cases: [string, string, string[][]][] = [
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas in amounts',
      'a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2,5', '3,5'],
        ['1,0', '2,0', '3,0'],
      ],
    ],
    [
      'commas, with semicolons inside quotes',
      'a,b\n"1;2;3","4;5"\n"6;7;8",9\n',
      [
        ['a', 'b'],
        ['1;2;3', '4;5'],
        ['6;7;8', '9'],
      ],
    ],
    [
      'tabs, with commas in every cell',
      'a\tb\n1,2\t3,4\n5,6\t7,8\n',
      [
        ['a', 'b'],
        ['1,2', '3,4'],
        ['5,6', '7,8'],
      ],
    ],
    [
      'commas, below a line that is no row',
      '销售明细\na,b,c\n1,2,3\n4,5,6\n',
      [['销售明细'], ['a', 'b', 'c'], ['1', '2', '3'], ['4', '5', '6']],
    ],
    [
      'only one column, quoted',
      '地址\n"青岛;市南,1"\n"青岛;市北,2"\n',
      [['地址'], ['青岛;市南,1'], ['青岛;市北,2']],
    ],
    ['only one column', 'a\nb;c\nd\ne\n', [['a'], ['b;c'], ['d'], ['e']]],
    [
      'said in a first line, as Excel takes it',
      'sep=;\na,b;c\nd,e;f\n',
      [
        ['a,b', 'c'],
        ['d,e', 'f'],
      ],
    ],
    [
      'commas, with doubled quotes',
      'a,b\n"1"";""2",3\n',
      [
        ['a', 'b'],
        ['1";"2', '3'],
      ],
    ],
  ];
  test.each(cases)('%s', async (_name, text, rows) => {
    expect(cellsOf(await readSheet(Buffer.from(text)))).toEqual(rows);
  });
});

describe('rows are counted as a person counts them', () => {
  test('a line break inside a cell counts nothing, an empty line counts', async () => {
    const text = 'a,b\r\n"1\r\n2",3\r\n\r\n,\r\n4,5';
    expect((await readSheet(Buffer.from(text))).rows.map(({ row }) => row)).toEqual([1, 2, 5]);
  });

  test('the line that only says the separator is none', async () => {
    const { rows } = await readSheet(Buffer.from('sep=;\na;b\n1;2\n'));
    expect(rows.map(({ row }) => row)).toEqual([1, 2]);
  });
});

describe('quotes that do not match', () => {
  test('mark their row as damaged when it is clear where it ends', async () => {
    const { rows } = await readSheet(Buffer.from('a,b\n海尔路"1"号,x\n2,3\n'));
    expect(rows.map(({ damaged }) => damaged)).toEqual([false, true, false]);
  });

  test('refuse the file, with the row, when they swallow the rows after it', async () => {
    for (const after of ['2,3', '"2",3\n4,5']) {
      const { message, places } = await refusalOf(Buffer.from(`a,b\n1,2\nx,"y\n${after}\n`));
      expect({ named: message.includes('引号不成对'), places }).toEqual({
        named: true,
        places: ['第 3 行的引号不成对。'],
      });
    }
  });

  test('refuse the file when they stand in the titles', async () => {
    const { places } = await refusalOf(Buffer.from('订单"号,b\n1,2'));
    expect(places).toEqual(['第 1 行的引号不成对。']);
  });
});

describe('bytes that are no text in any encoding are refused with their lines', () => {
  const lines = Array.from({ length: 30 }, (_, n) => `XS${n},青岛市市南区香港中路`);

  test('in UTF-8', async () => {
    const bytes = Buffer.from(lines.join('\n'));
    bytes[bytes.lastIndexOf('XS7')] = 0xff;
    expect((await refusalOf(bytes)).places).toEqual(['第 8 行有不能识别的字符。']);
  });

  test('in GB18030', async () => {
    const bytes = encoded(lines.join('\n'), 'GB18030');
    bytes[bytes.lastIndexOf('XS7')] = 0xff;
    const { message, places } = await refusalOf(bytes);
    expect({ message, places }).toEqual({
      message: expect.stringContaining('GB18030') as unknown,
      places: ['第 8 行有不能识别的字符。'],
    });
  });

  test('UTF-8 with one wrong byte is not taken for GB18030', async () => {
    const bytes = Buffer.from(lines.join('\n'));
    // Half a character less: as GB18030 the rest would be valid nonsense.
    const at = bytes.indexOf('青');
    const damaged = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    expect((await refusalOf(damaged)).message).toContain('UTF-8');
  });

  test('all lines are tried, and at most ten named', async () => {
    const bytes = Buffer.concat(
      lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from([0xff, 0x0a])])),
    );
    expect((await refusalOf(Buffer.concat([Buffer.from('\ufeff'), bytes]))).places).toHaveLength(
      10,
    );
  });
});
