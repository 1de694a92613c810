import { expect, test } from 'vitest';

import { passphraseProblem } from '../../../shared/domain/passphrase.ts';

test.each(['沙发要配茶几一起买才好', 'sofa & table 2026', '60481729513874'])(
  '%s is good',
  (good) => {
    expect(passphraseProblem(good)).toBeNull();
  },
);

test.each([
  ['', '至少要 10 个字符'],
  ['沙发要配茶几一起', '至少要 10 个字符'],
  ['6048172951', '只用数字'],
  ['6048172951387', '只用数字'],
  ['aaaaaaaaaaaa', '重复的字符太多'],
  ['ababababababab', '重复的字符太多'],
  ['11112222111122', '重复的字符太多'],
])('%s is refused: %s', (passphrase, words) => {
  expect(passphraseProblem(passphrase)).toContain(words);
});

test('a rare character counts as one, not as two', () => {
  expect(passphraseProblem('𠮷𠮶𠮵𠮴𠮳𠮲')).toContain('至少要 10 个字符');
});
