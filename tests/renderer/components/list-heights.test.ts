import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { listHeights } from '../../../renderer/components/list-heights.ts';

const usual = 41;

describe('rows of one height', () => {
  test('stand one below the other', () => {
    expect(listHeights(usual).topOf(100_000)).toBe(4_100_000);
  });

  test('are found by their place', () => {
    expect(listHeights(usual).at(4_099_999, 200_000)).toBe(99_999);
  });
});

test('the last row is found below the end', () => {
  expect(listHeights(usual).at(1_000_000, 10)).toBe(9);
});

test('a row as high as usual moves nothing', () => {
  expect(listHeights(usual).note(3, usual)).toBe(false);
});

test('a row that was noted before moves nothing again', () => {
  const heights = listHeights(usual);
  heights.note(3, 60);
  expect(heights.note(3, 60)).toBe(false);
});

test('a row that is as usual again leaves no trace', () => {
  const heights = listHeights(usual);
  heights.note(3, 60);
  heights.note(3, usual);
  expect(heights.topOf(10)).toBe(10 * usual);
});

describe('rows of many heights', () => {
  const noted = fc.array(
    fc.record({ index: fc.nat({ max: 50 }), height: fc.integer({ min: 30, max: 120 }) }),
    { maxLength: 80 },
  );

  /** The same, added up one by one. */
  function plainTops(measured: readonly { index: number; height: number }[], count: number) {
    const each = Array.from({ length: count }, () => usual);
    for (const { index, height } of measured) each[index] = height;
    const tops = [0];
    for (const height of each) tops.push((tops.at(-1) ?? 0) + height);
    return tops;
  }

  test('stand where adding them up one by one puts them', () => {
    fc.assert(
      fc.property(noted, (measured) => {
        const heights = listHeights(usual);
        for (const { index, height } of measured) heights.note(index, height);
        const tops = plainTops(measured, 60);
        expect(tops.map((_, index) => heights.topOf(index))).toEqual(tops);
      }),
    );
  });

  test('are found from their first pixel to their last', () => {
    fc.assert(
      fc.property(noted, fc.nat({ max: 59 }), (measured, index) => {
        const heights = listHeights(usual);
        for (const { index: at, height } of measured) heights.note(at, height);
        const last = heights.topOf(index + 1) - 1;
        expect([heights.at(heights.topOf(index), 60), heights.at(last, 60)]).toEqual([
          index,
          index,
        ]);
      }),
    );
  });
});
