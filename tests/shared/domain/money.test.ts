import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatFen, formatYuan, parseYuan, percentOf } from '../../../shared/domain/money.ts';

describe('an amount in figures', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [99_999, '999.99'],
    [123_450, '1,234.50'],
    [100_000_000, '1,000,000.00'],
    [-56_000, '-560.00'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });

  it.each([
    [123_450, '¥1,234.50'],
    [-1, '-¥0.01'],
  ])('%i fen with its sign is %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });
});

describe('an amount that is typed or read from a file', () => {
  it.each([
    ['4,680.00', 468_000],
    ['4680', 468_000],
    [4680, 468_000],
    [181.45, 18_145],
    [0.29, 29],
    ['0', 0],
    ['0.5', 50],
    [' 1,234,567.8 ', 123_456_780],
    ['￥４６８０．５', 468_050],
    ['¥ 460 元', 46_000],
    ['12.3400', 1_234],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%j is %i fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each([
    '',
    '元',
    '-1',
    '+1',
    '1.234',
    '.5',
    '5.',
    '46,80',
    '4,6800',
    ',680',
    '1e3',
    '0x10',
    '1 000',
    '一百',
    '90071992547409.92',
    Number.NaN,
    Infinity,
    0.1 + 0.2,
    1e21,
  ])('%j is refused', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('is read back exactly as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
  });
});

describe('a rate', () => {
  it.each([
    [1000, '10'],
    [1250, '12.5'],
    [1001, '10.01'],
    [10_000, '100'],
  ])('of %i basis points is %s per cent', (basisPoints, text) => {
    expect(percentOf(basisPoints)).toBe(text);
  });
});
