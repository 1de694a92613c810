/** What brackets in a title may say without changing what the column means. */
const harmless =
  /^(?:单位|必填|选填|非必填|元|人民币|rmb|cny|¥|￥|含税|件|个|张|套|台|把|毫米|厘米|米|mm|cm|m|长|宽|高|深|厚|直径|年月日|时分秒?|[:：=x×*/、,，\s])+$/iu;
const brackets = /[([【［〔{]([^)\]】］〕}]{0,20})[)\]】］〕}]/gu;

/**
 * A title as it is compared: width, case, blanks, line breaks, signs and remarks in brackets such
 * as （元） do not matter. A remark that changes the meaning stays: 价格（原价） is not 价格.
 */
export function normaliseTitle(title: string): string {
  const bare = title
    .normalize('NFKC')
    .replace(brackets, (whole: string, inside: string) => (harmless.test(inside) ? '' : whole));
  return bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The same for all files that have these columns in this order; to be hashed. A sheet we gave back
 * for correction has the shape of the file it came from, so what is remembered holds for it too.
 */
export function shapeOf(titles: readonly string[]): string {
  const own = titles.filter((_, position) => !isReasonColumn(titles, position));
  return JSON.stringify(own.map(normaliseTitle));
}

/** The last column of the sheets we give back; it is no part of what the POS wrote. */
export const reasonTitle = '原因';

export function isReasonColumn(titles: readonly string[], position: number): boolean {
  return position === titles.length - 1 && titles[position]?.trim() === reasonTitle;
}

/** A, B, … Z, AA as sheets letter their columns. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}

/** How a column is named to the person. */
export function columnName(titles: readonly string[], position: number): string {
  const title = titles[position] ?? '';
  return title === '' ? `${columnLetter(position)} 列` : title;
}
