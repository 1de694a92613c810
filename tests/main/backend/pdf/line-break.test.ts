import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { breakLines } from '../../../../main/backend/pdf/line-break.ts';

/** Ideographs and their marks are two wide, a W five, everything else one. */
const widthOf = (cluster: string) =>
  cluster === 'W' ? 5 : /^[\u2e80-\uffef]/u.test(cluster) ? 2 : 1;
const lines = (text: string, width: number) => breakLines(text, width, widthOf);

describe('lines of Chinese text', () => {
  it.each([
    ['break between any two ideographs', '取消订单申请', 8, ['取消订单', '申请']],
    ['do not begin with a closing mark', '取消订单。申请', 8, ['取消订', '单。申请']],
    ['do not begin with two closing marks', '（取消订单）。', 12, ['（取消订', '单）。']],
    ['do not end with an opening mark', '取消订（单）', 8, ['取消订', '（单）']],
    ['do not break a number', '应退金额 5,040.00', 13, ['应退金额 ', '5,040.00']],
    ['keep the sign of money with its number', '收取退单费¥560.00', 14, ['收取退单费', '¥560.00']],
    ['keep a percentage whole', '收取百分之10%', 12, ['收取百分之', '10%']],
    ['do not break a word or a code', '换成 SF-2203 双人位', 11, ['换成 ', 'SF-2203 双', '人位']],
    ['do not break measures', '沙发2280×920×850mm', 16, ['沙发', '2280×920×850mm']],
    ['break at spaces between words', 'sofa bed', 6, ['sofa ', 'bed']],
    ['break a word that is longer than the line', 'ABCDEFGH', 3, ['ABC', 'DEF', 'GH']],
    ['keep line ends that were typed', '一\n二', 8, ['一', '二']],
    ['keep empty lines', '一\n\n二', 8, ['一', '', '二']],
    ['hold an empty text', '', 8, ['']],
    ['keep a letter with its mark', 'e\u0301e\u0301', 1, ['e\u0301', 'e\u0301']],
    ['keep what a no-break space joins', '一 二\u00a0三', 6, ['一 ', '二\u00a0三']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  const anyText = fc.string({
    unit: fc.constantFrom(...Array.from('取消订单，。）（“”¥%12.,AWB- \u00a0𠮷')),
    maxLength: 60,
    size: 'max',
  });

  it('lose no character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(lines(text, width).join('')).toBe(text);
      }),
    );
  });

  it('are never wider than the room, but for spaces at their end', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 5, max: 30 }), (text, width) => {
        const widths = lines(text, width).map((line) =>
          Array.from(line.replace(/ +$/u, '')).reduce((sum, each) => sum + widthOf(each), 0),
        );
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
