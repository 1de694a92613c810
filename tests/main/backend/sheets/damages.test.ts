import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { BadFileError } from '../../../../main/backend/sheets/bad-file-error.ts';
import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { csvEncodings, csvFile } from './support/csv-file.ts';
import { cellsOf, sheetOrRefusal } from './support/refusal.ts';
import { fileWith } from './support/workbook-file.ts';

// What happens to a file on a stick or a bad line: it ends too early, or a byte is another one. No
// damage may become another error, and none may hang: no time limit could end these tests then
// (endless-records.test.ts holds what did).
const rows = [
  ['订单号', '下单时间', '客户姓名', '金额'],
  ...Array.from({ length: 40 }, (_, n) => [
    `XS${n}`,
    { t: 'n' as const, v: 46346 + n / 7, z: 'yyyy/m/d h:mm' },
    n % 2 === 0 ? '周𠮷' : '阿依古丽·买买提',
    n * 12.5,
  ]),
];
const texts = rows.map((cells) =>
  cells.map((cell) => (typeof cell === 'object' ? '' : String(cell))),
);

/** From here on a file can be told from a text. */
const mark = 8;

function cut(file: Buffer, at: number): Buffer {
  return file.subarray(0, at % file.length);
}

function flipped(file: Buffer, at: number, flip: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(at % file.length) ^ flip, at % file.length);
  return copy;
}

const flips = fc.integer({ min: 1, max: 255 });

// The library tells the console of every record it does not know.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

describe('an xlsx file', () => {
  const file = fileWith(rows);
  const sameOrRefused = async (damaged: Buffer) => {
    const result = await sheetOrRefusal(damaged);
    if (!(result instanceof BadFileError))
      expect(cellsOf(result)).toEqual(cellsOf(await readSheet(file)));
  };

  test('cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: mark, max: file.length - 1 }), async (at) => {
        expect(await sheetOrRefusal(cut(file, at))).toBeInstanceOf(BadFileError);
      }),
      { numRuns: 300 },
    );
  });

  test('with a wrong byte anywhere says the same or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), flips, (at, flip) =>
        sameOrRefused(flipped(file, at, flip)),
      ),
      { numRuns: 400 },
    );
  });

  test('with a wrong byte in its directory says the same or is refused', async () => {
    const directory = file.indexOf('PK\x01\x02', 0, 'latin1');
    const places = fc.integer({ min: directory, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, flips, (at, flip) => sameOrRefused(flipped(file, at, flip))),
      { numRuns: 400 },
    );
  });
});

describe('an xls file', () => {
  const file = fileWith(rows, 'xls');

  test('cut anywhere says the same or is refused', async () => {
    const whole = cellsOf(await readSheet(file));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: mark, max: file.length - 1 }), async (at) => {
        const result = await sheetOrRefusal(cut(file, at));
        if (!(result instanceof BadFileError)) expect(cellsOf(result)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('of bare records, without the container, cut anywhere is refused', async () => {
    const bare = fileWith(rows, 'biff2');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: mark, max: bare.length - 1 }), async (at) => {
        expect(await sheetOrRefusal(cut(bare, at))).toBeInstanceOf(BadFileError);
      }),
    );
  });

  // The format has no checksums: a wrong letter in a text is another text.
  test('with a wrong byte anywhere is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), flips, async (at, flip) => {
        await sheetOrRefusal(flipped(file, at, flip));
      }),
      { numRuns: 600 },
    );
  }, 180_000);
});

describe('a csv file', () => {
  test('cut anywhere keeps the rows before, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...csvEncodings), fc.nat(), async (encoding, at) => {
        const file = csvFile(texts, { encoding });
        const result = await sheetOrRefusal(cut(file, at));
        if (result instanceof BadFileError) return;
        const read = cellsOf(result);
        expect(read.slice(0, -1)).toEqual(texts.slice(0, Math.max(0, read.length - 1)));
      }),
      { numRuns: 300 },
    );
  });

  test('with a wrong byte anywhere is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...csvEncodings),
        fc.nat(),
        flips,
        async (encoding, at, flip) => {
          await sheetOrRefusal(flipped(csvFile(texts, { encoding }), at, flip));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('bytes of any kind are read or refused', async () => {
  const begins = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [9, 8, 16, 0],
    [0xff, 0xfe],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...begins),
      fc.uint8Array({ maxLength: 2000 }),
      async (begin, rest) => {
        await sheetOrRefusal(Uint8Array.from([...begin, ...rest]));
      },
    ),
    { numRuns: 500 },
  );
});
