import { describe, expect, test } from 'vitest';

import {
  nameWords,
  numberWords,
  phoneWords,
  searchRanges,
} from '../../../../../main/backend/application/search/search-words.ts';

/** SQLite compares texts by their UTF-8 bytes. */
function finds(typed: string, words: readonly string[]): boolean {
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  return (searchRanges(typed) ?? []).some(({ from, to }) =>
    words.some(
      (word) => bytes(word).compare(bytes(from)) >= 0 && bytes(word).compare(bytes(to)) < 0,
    ),
  );
}

describe('a customer is found', () => {
  test.each([
    ['高玉静', '高玉静'],
    ['高玉静', '高'],
    ['高玉静', '玉静'],
    ['高玉静', '静'],
    ['高玉静', ' 高 玉'],
    ['高玉静', 'gyj'],
    ['高玉静', 'GY'],
    ['单雄信', 'sxx'],
    ['单雄信', 'dxx'],
    ['周𠮷', '周'],
    ['周𠮷', '𠮷'],
    ['周𠮷', '周𠮷'],
    ['欧阳喆', 'oyz'],
    ['阿依古丽·买买提', '古丽买买'],
    ['John Smith', 'smith'],
    ['John Smith', 'ｊｏｈｎ'],
  ])('%s by “%s”', (name, typed) => {
    expect(finds(typed, nameWords(name))).toBe(true);
  });

  test.each([
    ['高玉静', '高静'],
    ['高玉静', 'yj'],
    ['高玉静', '王'],
  ])('%s not by “%s”', (name, typed) => {
    expect(finds(typed, nameWords(name))).toBe(false);
  });

  test.each([
    '19981590830',
    '1998',
    '0830',
    '90830',
    '199 8159 0830',
    '+86 19981590830',
    '１９９８',
  ])('by “%s” of the phone 19981590830', (typed) => {
    expect(finds(typed, phoneWords('19981590830'))).toBe(true);
  });

  test('not by two last digits, which say nothing', () => {
    expect(finds('30', phoneWords('19981590830'))).toBe(false);
  });

  test('not by digits from the middle of the phone', () => {
    expect(finds('8159', phoneWords('19981590830'))).toBe(false);
  });
});

describe('a number is found', () => {
  test.each(['QX-20261121-001', 'qx-2026', 'qx20261121', '001', '1121-001', '20261121001'])(
    'QX-20261121-001 by “%s”',
    (typed) => {
      expect(finds(typed, numberWords('QX-20261121-001'))).toBe(true);
    },
  );

  test('a tail typed as a beginning is not taken for one', () => {
    expect(finds('100', numberWords('QX-20261121-001'))).toBe(false);
  });
});

describe('nothing is searched', () => {
  test.each(['', '  ', '-', '~', '·'])('for “%s”', (typed) => {
    expect(searchRanges(typed)).toBeNull();
  });
});
