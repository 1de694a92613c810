import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { likelySame } from '../../../shared/customers/likely-same.ts';

describe('two names on one phone are likely one person', () => {
  test.each([
    ['with a blank inside', '王伟', '王 伟'],
    ['in full width', 'Ｌｉ Ｍｉｎｇ', 'li ming'],
    ['with a dot', '阿依古丽·买买提', '阿依古丽买买提'],
    ['in traditional characters', '陈静', '陳靜'],
    ['with another character of the same sound', '张伟', '张玮'],
    ['of the same sound in another tone', '李军', '李俊'],
    ['with a title behind', '王建国', '王建国先生'],
    ['when only the given name was written', '王建国', '建国'],
    ['with one of three characters wrong', '王建国', '王建囯'],
    ['with one of four characters wrong', '欧阳小红', '欧阳小虹'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(likelySame(one, other)).toBe(true);
  });
});

describe('two names on one phone are two people', () => {
  test.each([
    ['a couple', '王伟', '李芳'],
    ['one character of two', '王伟', '王芳'],
    ['a surname alone', '王', '王建国'],
    ['two characters of three', '王建国', '王小红'],
    ['no name at all', '', '王伟'],
    ['nothing but signs', '···', '王伟'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(likelySame(one, other)).toBe(false);
  });
});

const name = fc.string({
  unit: fc.constantFrom(...Array.from('王伟芳李国陳陈𠮷 ·a')),
  maxLength: 5,
});

test('it does not matter which name comes first', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(likelySame(one, other)).toBe(likelySame(other, one));
    }),
  );
});
