import type { OrderContentLine } from '../domain/order-content.ts';

type LineOfGoods = Pick<OrderContentLine, 'code' | 'size' | 'color' | 'kind' | 'occurrence'>;

/** What makes a line the same line in every state of its order (glossary.md, "Identity"). */
export function lineKey({ occurrence, ...goods }: LineOfGoods): string {
  return JSON.stringify([goodsKey(goods), occurrence]);
}

/** Lines with the same key are told apart by their occurrence alone. */
export function goodsKey({ code, size, color, kind }: Omit<LineOfGoods, 'occurrence'>): string {
  return JSON.stringify([code, size, color, kind]);
}
