import type { GoodsKind } from '../domain/goods-kind.ts';

/** How order files write the kinds of goods (glossary.md, "Identity"). */
const words: Readonly<Record<GoodsKind, readonly string[]>> = {
  regular: ['常规', '普通', '常规品', '普通品', '常规商品', '正价', '正价品'],
  custom: ['特殊定制', '定制', '订制', '定制品', '特殊订制', '定做'],
  special: ['特殊订单', '特殊', '特订', '特殊订购'],
  selfPickup: ['买方自取型', '买方自取', '自提', '自取', '自提型', '自取型', '客户自提'],
  clearance: ['处理品', '处理', '清仓', '清仓品', '清仓处理', '处理清仓', '尾货', '样品处理'],
  promotion: ['特卖品', '特卖', '特价', '特价品', '促销', '促销品'],
};

const kindByWord: ReadonlyMap<string, GoodsKind> = new Map(
  (Object.keys(words) as GoodsKind[]).flatMap((kind) =>
    words[kind].map((word) => [word, kind] as const),
  ),
);

/** One word for each kind, to be shown to whoever has to correct a file. */
export const kindWordsToShow = Object.values(words).map(([first]) => first ?? '');

type KindReading =
  | { kind: GoodsKind }
  /** Never taken for regular: the person is asked. */
  | { unknown: true }
  /** A line has exactly one kind. */
  | { several: true };

/**
 * The kind a cell means. Several kinds may be joined (特价+清仓, 自提/处理品): clearance and anything
 * else is clearance (RET-10), any other mixture is refused.
 */
export function readGoodsKind(text: string): KindReading {
  const parts = text
    .normalize('NFKC')
    .split(/[\s/\\、,，;；+&|]+/)
    .filter((part) => part !== '');
  const kinds = new Set(parts.map((part) => kindByWord.get(part)));
  if (kinds.size === 0 || kinds.has(undefined)) return { unknown: true };
  if (kinds.has('clearance')) return { kind: 'clearance' };
  const [first, ...others] = kinds;
  return first === undefined || others.length > 0 ? { several: true } : { kind: first };
}
