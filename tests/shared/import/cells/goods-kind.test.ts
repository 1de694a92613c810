import { describe, expect, test } from 'vitest';

import { goodsKindTitles, type GoodsKind } from '../../../../shared/domain/goods-kind.ts';
import { kindReader } from '../../../../shared/import/cells/goods-kind.ts';
import { goodsKindWords } from '../../../../shared/import/goods-kind-words.ts';

function read(text: string, explained: Record<string, GoodsKind> = {}) {
  return kindReader(new Map(Object.entries(explained)))(text);
}

describe('a kind of goods in an order file', () => {
  test.each([
    ['常规', 'regular'],
    ['普通', 'regular'],
    ['自提', 'selfPickup'],
    ['买方自取', 'selfPickup'],
    ['定制', 'custom'],
    ['特殊定制', 'custom'],
    ['特殊订单', 'special'],
    ['特价', 'promotion'],
    ['特卖', 'promotion'],
    ['促销', 'promotion'],
    ['处理品', 'clearance'],
    ['清仓', 'clearance'],
    ['　自提 ', 'selfPickup'],
  ])('%s means %s', (word, kind) => {
    expect(read(word)).toMatchObject({ value: kind, findings: [], unknownWords: [] });
  });

  test.each([...goodsKindWords])('the built-in word %s means %s', (word, kind) => {
    expect(read(word).value).toBe(kind);
  });

  test.each(Object.entries(goodsKindTitles))('our own title of %s is understood', (kind, title) => {
    expect(read(title).value).toBe(kind);
  });

  test.each(['沙发', '常规品牌', 'regular', '定'])(
    '“%s” is asked, not taken for regular',
    (word) => {
      expect(read(word)).toMatchObject({
        value: undefined,
        unknownWords: [word],
        findings: [{ message: expect.stringContaining('不会当作常规') as string, proposal: null }],
      });
    },
  );

  test.each([
    ['', /没有填写/],
    ['=A1', /看起来像公式/],
    ['+', /看起来像公式/],
    ['长'.repeat(101), /超过/],
    ['自提/定制', /不止一个类别/],
  ])('“%s” is a problem but no new word', (text, words) => {
    const { findings, unknownWords } = read(text);
    expect(findings[0]?.message).toMatch(words);
    expect(unknownWords).toEqual([]);
  });

  test.each(['处理品/自提', '特价+清仓', '自提、处理品', '处理品 处理品', '特价＋清仓'])(
    'RET-10: “%s” counts as clearance',
    (words) => {
      expect(read(words).value).toBe('clearance');
    },
  );

  test('clearance and an unknown word is unknown', () => {
    expect(read('处理品/沙发')).toMatchObject({ value: undefined, unknownWords: ['沙发'] });
  });

  test('two words for the same kind are that kind', () => {
    expect(read('特价/促销').value).toBe('promotion');
  });
});

describe('a word that the store explained', () => {
  test('is understood, in any width and with blanks around it', () => {
    expect(read(' ＶＩＰ', { 'VIP ': 'promotion' }).value).toBe('promotion');
  });

  test('is understood as a part of joined kinds', () => {
    expect(read('特价+尾单', { 尾单: 'clearance' }).value).toBe('clearance');
  });

  test('may itself be a joined one', () => {
    expect(read('A/B', { 'A/B': 'special' }).value).toBe('special');
  });
});
