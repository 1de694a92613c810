import { describe, expect, it } from 'vitest';

import { elapsedText } from '../../../shared/domain/duration.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

describe('how long ago something was', () => {
  it.each([
    [0, '0 分'],
    [1, '0.001 秒'],
    [59 * second, '59 秒'],
    [minute, '1 分'],
    [minute + second, '1 分'],
    [hour, '1 小时 0 分'],
    [50 * hour + 12 * minute, '50 小时 12 分'],
    [50 * hour + 12 * minute + 59 * second, '50 小时 12 分'],
    [48 * hour - 1, '47 小时 59 分'],
    [48 * hour, '48 小时 0 分'],
    [48 * hour + 1, '48 小时 0 分 0.001 秒'],
    [48 * hour + 30 * second, '48 小时 0 分 30 秒'],
    [48 * hour + minute - 1, '48 小时 0 分 59.999 秒'],
    [48 * hour + minute, '48 小时 1 分'],
    [1000 * hour, '1000 小时 0 分'],
  ])('%i ms: %s', (elapsed, text) => {
    expect(elapsedText(1_700_000_000_000, 1_700_000_000_000 + elapsed)).toBe(text);
  });

  it.each([
    [1, 0],
    [0, Number.NaN],
  ])('from %d to %d is refused', (from, to) => {
    expect(() => elapsedText(from, to)).toThrow(RangeError);
  });
});
