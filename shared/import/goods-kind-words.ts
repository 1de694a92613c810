import type { GoodsKind } from '../domain/goods-kind.ts';

const words: Readonly<Record<GoodsKind, readonly string[]>> = {
  regular: ['常规', '普通', '常规品', '普通品', '常规商品', '正价', '正价品'],
  custom: ['特殊定制', '定制', '订制', '定制品', '特殊订制', '定做'],
  special: ['特殊订单', '特殊', '特订', '特殊订购'],
  selfPickup: ['买方自取型', '买方自取', '自提', '自取', '自提型', '自取型', '客户自提'],
  clearance: ['处理品', '处理', '清仓', '清仓品', '清仓处理', '处理清仓', '尾货', '样品处理'],
  promotion: ['特卖品', '特卖', '特价', '特价品', '促销', '促销品'],
};

/** How order files write the kinds of goods (glossary.md, "Identity"); a store adds its own words. */
export const goodsKindWords: ReadonlyMap<string, GoodsKind> = new Map(
  (Object.keys(words) as GoodsKind[]).flatMap((kind) =>
    words[kind].map((word) => [word, kind] as const),
  ),
);

/** One word for each kind, to be shown to whoever has to correct a file. */
export const kindWordsToShow = Object.values(words).map(([first]) => first ?? '');
