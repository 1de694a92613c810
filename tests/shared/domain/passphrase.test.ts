import { expect, test } from 'vitest';

import { passphraseProblem } from '../../../shared/domain/passphrase.ts';

test.each(['shafa pei chaji', 'sofa & table 2026', '60481729513874'])('%s is good', (good) => {
  expect(passphraseProblem(good)).toBeNull();
});

test.each([
  ['', '至少要 10 个字符'],
  ['shafa pei', '至少要 10 个字符'],
  ['6048172951', '只用数字'],
  ['6048172951387', '只用数字'],
  ['aaaaaaaaaaaa', '重复的字符太多'],
  ['ababababababab', '重复的字符太多'],
  ['11112222111122', '重复的字符太多'],
])('%s is refused: %s', (passphrase, words) => {
  expect(passphraseProblem(passphrase)).toContain(words);
});

test.each(['沙发要配茶几一起买才好', 'shafa 配 chaji 一起买', 'ｓｈａｆａ ｐｅｉ ｃｈａｊｉ'])(
  '%s could not be typed where only dots are shown',
  (passphrase) => {
    expect(passphraseProblem(passphrase)).toContain('打不出来');
  },
);
