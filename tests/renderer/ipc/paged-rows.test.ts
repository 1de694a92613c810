import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pagedRows } from '../../../renderer/ipc/paged-rows.ts';

const pages = fc.array(fc.record({ rows: fc.array(fc.nat(), { maxLength: 7 }) }), { maxLength: 9 });

test('rows stand one after the other, whatever the pages hold', () => {
  fc.assert(
    fc.property(pages, (given) => {
      const all = given.flatMap(({ rows }) => rows);
      const paged = pagedRows(given);
      expect(Array.from({ length: paged.length }, (_, index) => paged.at(index))).toEqual(all);
    }),
  );
});

test('there is nothing beyond them', () => {
  const paged = pagedRows([{ rows: ['a'] }, { rows: ['b'] }]);
  expect([paged.at(-1), paged.at(2)]).toEqual([undefined, undefined]);
});

test('mapping tells each its place', () => {
  const paged = pagedRows([{ rows: ['a'] }, { rows: ['b'] }]);
  expect(paged.map((row, index) => `${row}${index}`)).toEqual(['a0', 'b1']);
});
