import type { GoodsLine } from '../domain/goods-line.ts';

/** Goods in a few words: 布艺沙发 三人位 米色 ×2; a single piece is not counted. */
export function goodsWords(
  { name, size, color }: Pick<GoodsLine, 'name' | 'size' | 'color'>,
  pieces: number,
): string {
  const words = [name, size, color].filter((each) => each.trim() !== '');
  return `${words.join(' ')}${pieces > 1 ? ` ×${pieces}` : ''}`;
}
