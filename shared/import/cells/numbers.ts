import { parseYuan } from '../../domain/money.ts';
import { bad, good, mendable, type CellReading } from './cell-reading.ts';
import { inHalfWidth } from './half-width.ts';
import { emptyMessage, formulaProblem } from './text-checks.ts';

const mostPieces = 100_000;
/** 100 million yuan: with the most pieces and thousands of lines still exact. */
const mostFen = 10_000_000_000;
const formatMessage = '写法不是单纯的数字，请去掉千分位逗号、货币符号等。';

/** Integer fen, 0 or more. */
export const readMoney = inHalfWidth((text): CellReading<number> => {
  const problem = notAmount(text);
  if (problem) return problem;
  if (isNegative(text)) return bad('是负数，订单里的金额不能小于 0，退货不要写成负数，请核对。');
  const value = parseYuan(text) ?? parseRounded(text);
  if (value === null) {
    return bad('不是有效的金额，请写成 4680.00 的样子（元，最多两位小数）。');
  }
  if (value > mostFen) return bad('金额超过一亿元，请核对。');
  if (/^\d+(?:\.\d{1,2}0*)?$/.test(text)) return good(value);
  return mendable(value, formatMessage, { kind: 'amountFormat', from: text, to: plain(value) });
});

/** Whole pieces, 1 or more. */
export const readQuantity = inHalfWidth((text): CellReading<number> => {
  const problem = notAmount(text);
  if (problem) return problem;
  if (isNegative(text)) return bad('是负数，件数要从 1 起，退货不要写成负数，请核对。');
  const fen = parseYuan(text);
  if (fen === null) return bad(`不是 1 到 ${mostPieces} 的整数，请核对。`);
  if (fen % 100 !== 0) return bad('不是整数，商品按整件计，请核对。');
  const value = fen / 100;
  if (value < 1 || value > mostPieces) return bad(`不是 1 到 ${mostPieces} 的整数，请核对。`);
  if (/^\d+$/.test(text)) return good(value);
  const to = String(value);
  return mendable(value, formatMessage, { kind: 'amountFormat', from: text, to });
});

function notAmount(text: string): CellReading<never> | null {
  if (text === '') return bad(emptyMessage);
  return isNegative(text) ? null : formulaProblem(text);
}

function isNegative(text: string): boolean {
  return /^-\s*¥?\s*[\d.]/.test(text) || /^¥\s*-\s*[\d.]/.test(text);
}

/**
 * What a formula left behind: 989.6999999999999. Sheet programs count with 15 digits and show
 * 989.70; nobody else writes so many decimals.
 */
function parseRounded(text: string): number | null {
  if (!/^\d+\.\d{9,20}$/.test(text)) return null;
  return parseYuan(String(Number(Number(text).toPrecision(15))));
}

function plain(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
