import { expect, test } from 'vitest';

import { moveInList } from '../../../renderer/components/move-in-list.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 3, 13],
  ['PageDown', 95, 99],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s on row %i of 100 leads to row %i', (key, from, to) => {
  expect(moveInList(key, from, 100)).toBe(to);
});

test('other keys do not move', () => {
  expect(moveInList('Enter', 3, 100)).toBeNull();
});

test('an empty list has nowhere to go', () => {
  expect(moveInList('ArrowDown', 0, 0)).toBeNull();
});
