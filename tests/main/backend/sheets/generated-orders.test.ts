import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { mendsByDefault } from '../../../../shared/import/mend.ts';
import { readOrderSheet } from '../../../../shared/import/read-order-sheet.ts';
import { generatedOrders, generatedRecords } from '../../../support/arbitrary-order-file.ts';
import { orderTitles, readingClock } from '../../../support/order-file.ts';
import { csvEncodings, csvFile } from './support/csv-file.ts';
import { fileWith } from './support/workbook-file.ts';

const answers = { columns: null, mends: mendsByDefault, kinds: new Map(), ...readingClock };

/** In a workbook a line break inside a cell is one character. */
function withPlainBreaks(records: readonly string[][]): string[][] {
  return records.map((cells) => cells.map((cell) => cell.replaceAll('\r\n', '\n')));
}

test('orders are the same whatever kind of file brings them', async () => {
  const separators = fc.constantFrom(',' as const, ';' as const, '\t' as const);
  await fc.assert(
    fc.asyncProperty(generatedOrders, separators, async (orders, separator) => {
      const records = [orderTitles, ...withPlainBreaks(generatedRecords(orders))];
      const files = [
        ...csvEncodings.map((encoding) => csvFile(records, { encoding, separator })),
        fileWith(records),
        fileWith(records, 'xls'),
      ];
      const plain = {
        format: '',
        rows: records.map((cells, at) => ({ row: at + 1, cells, damaged: false })),
      };
      const expected = readOrderSheet(plain, answers, () => undefined);
      for (const file of files) {
        expect(readOrderSheet(await readSheet(file), answers, () => undefined)).toEqual(expected);
      }
    }),
    { numRuns: 50 },
  );
});
