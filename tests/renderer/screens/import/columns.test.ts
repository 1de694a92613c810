import { expect, test } from 'vitest';

import {
  sameAs,
  stillMissing,
  withColumn,
} from '../../../../renderer/screens/import/column-choices.ts';
import { columnLetter } from '../../../../renderer/screens/import/column-letter.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [500, 'SG'],
])('column %i is called %s, as in a spreadsheet', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

test('a column can be pointed out', () => {
  expect(withColumn({ phone: 3 }, 'quantity', 7)).toEqual({ phone: 3, quantity: 7 });
});

test('a column that is not in the file is left out', () => {
  expect(withColumn({ phone: 3, color: 9 }, 'color', null)).toEqual({ phone: 3 });
});

test('one column of the file cannot be two things', () => {
  expect(sameAs({ phone: 3, address: 3 }, 'address')).toBe('phone');
});

test('columns that are not in the file are not the same', () => {
  expect(sameAs({ phone: 3 }, 'address')).toBeNull();
});

test('what every order needs is missing until it is pointed out', () => {
  const needed = ['orderNumber', 'phone'] as const;
  expect([stillMissing({}, needed), stillMissing({ phone: 0 }, needed)]).toEqual([2, 1]);
});
