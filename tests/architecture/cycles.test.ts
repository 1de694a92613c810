import { expect, test } from 'vitest';

import { cyclesIn } from './cycles.ts';

function imports(...pairs: [from: string, to: string][]) {
  return pairs.map(([from, to]) => ({ from, to, specifier: to, typeOnly: false }));
}

test('a circle is found wherever the walk begins', () => {
  expect(cyclesIn(imports(['x', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a']))).toEqual([
    'a → b → c → a',
  ]);
});

test('two ways to the same file are no circle', () => {
  expect(cyclesIn(imports(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toEqual([]);
});
