import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nameKey } from '../../../../../main/backend/application/search/name-key.ts';

const byKey = (names: string[]) =>
  [...names].sort((a, b) => Buffer.compare(Buffer.from(nameKey(a)), Buffer.from(nameKey(b))));

describe('names sorted by their key', () => {
  test('stand in the order of pinyin, syllable by syllable and tone by tone', () => {
    const inOrder = ['爱国', '李安', '李芳', '李明', '连战', '吕布', '单田芳', '张玮玲', '赵磊'];
    expect(byKey([...inOrder].reverse())).toEqual(inOrder);
  });

  test('read a surname as a surname', () => {
    expect(nameKey('单田芳')).toMatch(/^shan4 /);
  });

  test('keep the same name together among others of its sound, the shorter name first', () => {
    const names = ['张伟', '张玮', '张伟玲', '张伟'];
    expect(byKey(names)).toEqual(['张伟', '张伟', '张玮', '张伟玲']);
  });

  test('make no difference between widths, capitals and blanks', () => {
    expect(nameKey('Ｌｉ　Ｍｉｎｇ')).toBe(nameKey('liming'));
  });
});

test('a key of any name fits into the cursor of a list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const cursor = JSON.stringify(['name descending', nameKey(name), '0'.repeat(36)]);
      expect(Buffer.from(cursor).toString('base64url').length).toBeLessThanOrEqual(500);
    }),
  );
});
