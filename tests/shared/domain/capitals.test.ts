import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { capitals } from '../../../shared/domain/capitals.ts';

/** Wholly independent of nzh: digit by digit, zeros of a group of four drawn together. */
function spelledByHand(fen: bigint): string {
  const figures = '零壹贰叁肆伍陆柒捌玖';
  const yuan = String(fen / 100n);
  const groups = yuan.padStart(Math.ceil(yuan.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  const units = ['', '万', '亿', '万亿'].slice(0, groups.length).reverse();
  let text = '';
  groups.forEach((group, index) => {
    const spelled = Array.from(group)
      .map((digit, place) =>
        digit === '0'
          ? '零'
          : `${figures[Number(digit)] ?? ''}${['仟', '佰', '拾', ''][place] ?? ''}`,
      )
      .join('');
    text += group === '0000' ? '零' : `${spelled.replace(/零+$/, '')}${units[index] ?? ''}`;
  });
  const whole = text.replace(/零+/g, '零').replace(/^零|零$/g, '');
  const [jiao, rest] = [Number((fen / 10n) % 10n), Number(fen % 10n)];
  const head = whole === '' ? '' : `${whole}元`;
  if (jiao === 0 && rest === 0) return `${head === '' ? '零元' : head}整`;
  const middle = jiao > 0 ? `${figures[jiao] ?? ''}角` : head === '' ? '' : '零';
  return `${head}${middle}${rest > 0 ? `${figures[rest] ?? ''}分` : '整'}`;
}

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [5, '伍分'],
    [10, '壹角整'],
    [11, '壹角壹分'],
    [100, '壹元整'],
    [101, '壹元零壹分'],
    [1_000, '壹拾元整'],
    [1_005, '壹拾元零伍分'],
    [10_050, '壹佰元伍角整'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [50_000, '伍佰元整'],
    [123_450, '壹仟贰佰叁拾肆元伍角整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [504_000, '伍仟零肆拾元整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_000_500, '壹万零伍元整'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [2_000_030, '贰万元叁角整'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [20_030_000, '贰拾万零叁佰元整'],
    [1_000_000_000, '壹仟万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [10_000_100_000, '壹亿零壹仟元整'],
    [100_000_000_000, '壹拾亿元整'],
    [-320_00, '负叁佰贰拾元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(capitals(fen)).toBe(text);
  });

  it('is the same when it is spelled digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => {
        expect(capitals(fen)).toBe(spelledByHand(BigInt(fen)));
      }),
      { numRuns: 2000 },
    );
  });
});
