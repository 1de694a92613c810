import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { csvEncodings, csvFile } from './support/csv-file.ts';

const titles = ['订单号', '客户姓名', '送货地址', '商品名称', '票据'];
// Quotes, separators, line breaks, formulas and characters outside the basic plane.
const parts = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  ' ',
  '=',
  '+',
  '@',
  '-',
  '；',
  '沙发',
  '𠮷',
  'Φ420×1650mm',
  '1',
];
const cell = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((chosen) => chosen.join(''));

/** Some columns, at least two: one column has no separator. */
const tables = fc
  .integer({ min: 2, max: titles.length })
  .chain((width) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 })
      .map((rows) => [titles.slice(0, width), ...rows]),
  );

const styles = fc.record({
  encoding: fc.constantFrom(...csvEncodings),
  separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  lineEnd: fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const),
  quoteAll: fc.boolean(),
  endLine: fc.boolean(),
});

test('a csv in any encoding, with any separator, line end and quoting is read exactly', async () => {
  await fc.assert(
    fc.asyncProperty(tables, styles, async (table, style) => {
      const expected = table
        .map((cells, index) => ({ row: index + 1, cells, damaged: false }))
        .filter(({ cells }) => cells.some((each) => each.trim() !== ''));
      expect((await readSheet(csvFile(table, style))).rows).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
