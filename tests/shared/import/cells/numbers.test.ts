import { describe, expect, test } from 'vitest';

import { readMoney, readQuantity } from '../../../../shared/import/cells/numbers.ts';

describe('an amount', () => {
  test.each([
    ['4680', 468000],
    ['4680.5', 468050],
    ['4680.00', 468000],
    [' 0 ', 0],
    ['329.900', 32990],
    ['100000000', 10_000_000_000],
  ])('%s is %i fen', (text, value) => {
    expect(readMoney(text)).toEqual({ value, findings: [] });
  });

  test.each([
    ['4,680.00', '4680.00'],
    ['¥4680', '4680.00'],
    ['4680元', '4680.00'],
    ['¥ 4,680.5 元', '4680.50'],
    ['989.6999999999999', '989.70'],
    ['6579.500000000001', '6579.50'],
  ])('%s is proposed as %s', (text, to) => {
    expect(readMoney(text).findings).toMatchObject([{ proposal: { kind: 'amountFormat', to } }]);
    expect(readMoney(text).value).toBe(readMoney(to).value);
  });

  test('in full width and with separators has two proposals, one after the other', () => {
    expect(readMoney('￥４，６８０．００').findings.map(({ proposal }) => proposal)).toEqual([
      { kind: 'fullWidth', from: '￥４，６８０．００', to: '¥4,680.00' },
      { kind: 'amountFormat', from: '¥4,680.00', to: '4680.00' },
    ]);
  });

  test.each([
    ['', /没有填写/],
    ['1.234,56', /不是有效的金额/],
    ['46,80', /不是有效的金额/],
    ['4680.001', /最多两位小数/],
    ['1e6', /不是有效的金额/],
    ['免费', /不是有效的金额/],
    ['-2980', /是负数/],
    ['¥-2980', /是负数/],
    ['－２９８０', /是负数/],
    ['=1+1', /看起来像公式/],
    ['-A1', /看起来像公式/],
    ['100000000.01', /超过一亿元/],
  ])('“%s” is a problem without proposal', (text, words) => {
    expect(readMoney(text)).toMatchObject({
      value: undefined,
      findings: [{ proposal: null, message: expect.stringMatching(words) as string }],
    });
  });
});

describe('a number of pieces', () => {
  test.each([
    ['1', 1],
    ['100000', 100_000],
    ['007', 7],
  ])('%s is %i', (text, value) => {
    expect(readQuantity(text)).toEqual({ value, findings: [] });
  });

  test.each([
    ['2.0', '2'],
    ['2.00', '2'],
    ['1,200', '1200'],
  ])('%s is proposed as %s', (text, to) => {
    expect(readQuantity(text)).toMatchObject({
      value: Number(to),
      findings: [{ proposal: { kind: 'amountFormat', from: text, to } }],
    });
  });

  test.each([
    ['', /没有填写/],
    ['-1', /是负数/],
    ['1.5', /不是整数/],
    ['0', /不是 1 到 100000 的整数/],
    ['100001', /不是 1 到 100000 的整数/],
    ['1e3', /不是 1 到 100000 的整数/],
    ['两件', /不是 1 到 100000 的整数/],
    ['=1', /看起来像公式/],
  ])('“%s” is a problem without proposal', (text, words) => {
    expect(readQuantity(text)).toMatchObject({
      value: undefined,
      findings: [{ proposal: null, message: expect.stringMatching(words) as string }],
    });
  });
});
