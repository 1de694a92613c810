import { describe, expect, test } from 'vitest';

import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { readGoodsKind } from '../../../shared/import/goods-kind-words.ts';

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
    ['特卖品', 'promotion'],
    ['促销', 'promotion'],
    ['处理品', 'clearance'],
    ['清仓', 'clearance'],
    ['　自提 ', 'selfPickup'],
  ])('%s means %s', (word, kind) => {
    expect(readGoodsKind(word)).toEqual({ kind });
  });

  test.each(Object.entries(goodsKindTitles))('our own title of %s is understood', (kind, title) => {
    expect(readGoodsKind(title)).toEqual({ kind });
  });

  test.each(['沙发', '', '常规品牌', 'regular', '定'])('“%s” is unknown, not regular', (word) => {
    expect(readGoodsKind(word)).toEqual({ unknown: true });
  });

  test.each(['处理品/自提', '特价+清仓', '自提、处理品', '处理品 处理品'])(
    'RET-10: “%s” counts as clearance',
    (words) => {
      expect(readGoodsKind(words)).toEqual({ kind: 'clearance' });
    },
  );

  test('clearance and an unknown word is unknown', () => {
    expect(readGoodsKind('处理品/沙发')).toEqual({ unknown: true });
  });

  test('two kinds without clearance are refused, a line has exactly one', () => {
    expect(readGoodsKind('自提/定制')).toEqual({ several: true });
  });

  test('two words for the same kind are that kind', () => {
    expect(readGoodsKind('特价/促销')).toEqual({ kind: 'promotion' });
  });
});
