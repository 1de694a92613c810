import { expect, test } from 'vitest';

import {
  amountOf,
  blankGoods,
  readNumber,
  shownNumber,
  withGoods,
} from '../../../../renderer/procedures/return/new-goods-draft.ts';
import { newGoods } from './return-fixtures.ts';

test('of new goods the kind is asked, never assumed', () => {
  expect(blankGoods.kind).toBeNull();
});

test.each([
  ['quantity', '２', { quantity: 2 }],
  ['quantity', '', {}],
  ['quantity', '0', {}],
  ['quantity', '一把', {}],
  ['unitPriceFen', '1,280.5', { unitPriceFen: 128_050 }],
  ['unitPriceFen', '', { unitPriceFen: null }],
  ['unitPriceFen', '两千', { unitPriceFen: null }],
] as const)('%s typed as “%s” is %j', (field, typed, part) => {
  expect(readNumber(field, typed)).toEqual(part);
});

test.each([
  ['quantity', newGoods({ quantity: 3 }), '3'],
  ['unitPriceFen', newGoods({ unitPriceFen: 128_050 }), '1,280.50'],
  ['unitPriceFen', blankGoods, ''],
] as const)('%s is shown as it stands', (field, row, shown) => {
  expect(shownNumber(field, row)).toBe(shown);
});

test('one row changes, the others stay', () => {
  const rows = [newGoods(), newGoods({ code: 'CH-1' })];
  expect(withGoods(rows, 1, { quantity: 4 })).toEqual([rows[0], { ...rows[1], quantity: 4 }]);
});

test('without a price there is no amount', () => {
  expect(amountOf(blankGoods)).toBeNull();
});

test('the amount is pieces times price', () => {
  expect(amountOf(newGoods({ quantity: 3, unitPriceFen: 100 }))).toBe(300);
});
