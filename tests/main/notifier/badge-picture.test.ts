import { expect, test } from 'vitest';

import { badgePicture, badgeSize } from '../../../main/notifier/badge-picture.ts';

const signs: Readonly<Record<string, string>> = {
  '0,0,0,0': ' ',
  '58,48,217,255': '.',
  '255,255,255,255': '#',
};

/** One letter for each pixel: nothing, disc, figure. */
function lines(count: number): string[] {
  const pixels = badgePicture(count);
  const rows = Array.from({ length: badgeSize }, (_, y) => y);
  return rows.map((y) =>
    rows
      .map(
        (x) =>
          signs[
            pixels
              .subarray((y * badgeSize + x) * 4)
              .slice(0, 4)
              .join(',')
          ] ?? '?',
      )
      .join(''),
  );
}

test('it is a red disc with a white figure in the middle', () => {
  const every4th = lines(7).filter((_, y) => y % 4 === 2);
  expect(
    every4th.map((line) =>
      Array.from(line)
        .filter((_, x) => x % 4 === 2)
        .join(''),
    ),
  ).toEqual([
    '  ....  ',
    ' .###.. ',
    '....#...',
    '....#...',
    '...#....',
    '...#....',
    ' ...... ',
    '  ....  ',
  ]);
});

test('every count up to 9 has a picture of its own, and all above look alike', () => {
  const pictures = Array.from({ length: 12 }, (_, index) => lines(index + 1).join('\n'));
  expect(new Set(pictures).size).toBe(10);
});

test('nothing is painted that is neither disc nor figure', () => {
  for (let count = 1; count <= 10; count += 1) expect(lines(count).join('')).not.toContain('?');
});
