import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readPieces } from '../../../../renderer/format/typed-pieces.ts';
import { amountOf, totalsOf } from '../../../../renderer/screens/order-entry/draft-totals.ts';
import { blankLine } from '../../../../renderer/screens/order-entry/order-draft.ts';
import { startNewCustomer } from '../../../../renderer/screens/order-entry/start-new-customer.ts';
import { formatFen } from '../../../../shared/domain/money.ts';

test('the amount of a line follows from pieces and price, and the total from the amounts', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 1000 }),
    priceFen: fc.integer({ min: 0, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const typed = lines.map(({ quantity, priceFen }, index) => ({
        ...blankLine(String(index)),
        name: '椅',
        quantity: String(quantity),
        price: formatFen(priceFen),
      }));
      const amounts = lines.map(({ quantity, priceFen }) => quantity * priceFen);
      expect(typed.map(amountOf)).toEqual(amounts);
      expect(totalsOf({ lines: typed, payments: [] }).totalFen).toBe(
        amounts.reduce((sum, amount) => sum + amount, 0),
      );
    }),
  );
});

test('a line that cannot be read yet has no amount', () => {
  expect(amountOf({ quantity: '2', price: '' })).toBeNull();
});

test.each([
  ['3', 3],
  ['１２', 12],
  [' 7 ', 7],
  ['0', null],
  ['1.5', null],
  ['-1', null],
  ['1e3', null],
  ['100001', null],
])('%j pieces are read as %j', (typed, pieces) => {
  expect(readPieces(typed)).toBe(pieces);
});

test.each([
  ['139 0000 1111', '', '139 0000 1111'],
  ['0532-88881234', '', '0532-88881234'],
  ['１３９', '', '139'],
  ['王伟', '王伟', ''],
  ['王伟2', '王伟2', ''],
])('of somebody new, %j is kept as name %j and phone %j', (typed, name, phone) => {
  expect(startNewCustomer(typed)).toEqual({ kind: 'new', name, phone });
});
