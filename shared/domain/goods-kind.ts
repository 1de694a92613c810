/** Kinds of goods; an order line has exactly one (rules.md, "Kinds of goods"). */
export const goodsKinds = [
  'regular',
  'custom',
  'special',
  'selfPickup',
  'clearance',
  'promotion',
] as const;

export type GoodsKind = (typeof goodsKinds)[number];

export const goodsKindTitles: Readonly<Record<GoodsKind, string>> = {
  regular: '常规',
  custom: '特殊定制',
  special: '特殊订单',
  selfPickup: '买方自取型',
  clearance: '处理品',
  promotion: '特卖品',
};
