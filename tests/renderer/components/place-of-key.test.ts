import { expect, test } from 'vitest';

import { placeOfKey } from '../../../renderer/components/place-of-key.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

test.each([
  ['stays where it was', 'b', 1, 1],
  ['is followed where it moved down', 'd', 1, 3],
  ['is followed where it moved up', 'a', 2, 0],
  ['is gone', 'x', 1, null],
])('the chosen row %s', (_, key, before, place) => {
  expect(placeOfKey(rows, 'id', key, before)).toBe(place);
});

test('no row is found before any is there', () => {
  expect(placeOfKey<{ id: string }>(undefined, 'id', 'a', 0)).toBeNull();
});
