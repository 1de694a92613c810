/** 三人位布艺沙发 SF-2201　2280×920×850mm　米灰: goods on one line of a form. */
export function goodsText(goods: {
  name: string;
  code: string;
  size: string;
  colour: string;
}): string {
  const name = [goods.name, goods.code].filter((part) => part !== '').join(' ');
  return [name, goods.size, goods.colour].filter((part) => part !== '').join('　');
}
