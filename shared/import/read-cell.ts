import type { GoodsKind } from '../domain/goods-kind.ts';
import { parseYuan } from '../domain/money.ts';
import { normalisePhone } from '../domain/phone.ts';
import { kindWordsToShow, readGoodsKind } from './goods-kind-words.ts';

/** What a cell means, or a sentence on what is wrong with it. No sentence repeats the cell. */
export type CellReading<T> = { value: T } | { problem: string };

const mostCharacters = 300;
const mostPieces = 100_000;
/** 100 million yuan: with the most pieces and thousands of lines still exact. */
const mostFen = 10_000_000_000;
// C0 and C1 controls other than tab and line breaks, and the mark of bytes that were lost.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;
const han = String.raw`\p{Script=Han}`;
const gapInName = new RegExp(`[\\t\\r\\n]|${han}\\s+${han}|\\s{2}`, 'u');

/** Free text, exactly as written but for blanks at both ends; a text like `=1+1` is just text. */
export function readText(text: string): CellReading<string> {
  const value = text.trim();
  if (unreadable.test(value)) return { problem: '有乱码或看不见的字符，请重新填写。' };
  if (value.length > mostCharacters) {
    return { problem: `超过 ${mostCharacters} 个字，请缩短，或核对是否少了引号。` };
  }
  return { value };
}

export function readRequiredText(text: string): CellReading<string> {
  const reading = readText(text);
  if ('value' in reading && reading.value === '') return { problem: '没有填写，请补上。' };
  return reading;
}

/** A gap inside a Chinese name would make a second customer of the same person. */
export function readName(text: string): CellReading<string> {
  const reading = readRequiredText(text);
  if ('value' in reading && gapInName.test(reading.value)) {
    return { problem: '姓名中间有空格或换行，请删去。' };
  }
  return reading;
}

export function readPhone(text: string): CellReading<string> {
  const reading = readRequiredText(text);
  if ('problem' in reading) return reading;
  const value = normalisePhone(reading.value);
  if (value !== null) return { value };
  const scientific = /^\d(?:\.\d+)?E\+?\d+$/i.test(reading.value);
  return scientific
    ? {
        problem:
          '号码被表格软件改成了科学计数法，末尾的数字已丢失，请按“文本”格式重新填写完整号码。',
      }
    : { problem: '不是有效的电话号码，请填写 11 位手机号或带区号的座机号。' };
}

export function readKind(text: string): CellReading<GoodsKind> {
  const reading = readRequiredText(text);
  if ('problem' in reading) return reading;
  const kind = readGoodsKind(reading.value);
  if ('kind' in kind) return { value: kind.kind };
  const choices = kindWordsToShow.join('、');
  return 'several' in kind
    ? { problem: `写了不止一个类别，每行只能有一个，请从这些里选一个：${choices}。` }
    : { problem: `不是认识的类别，请改成其中之一：${choices}。` };
}

/** Whole pieces, 1 or more. */
export function readQuantity(text: string): CellReading<number> {
  const reading = readRequiredText(text);
  if ('problem' in reading) return reading;
  const value = /^\d{1,7}$/.test(reading.value) ? Number(reading.value) : 0;
  return value >= 1 && value <= mostPieces
    ? { value }
    : { problem: `不是 1 到 ${mostPieces} 的整数，请核对（退货不要写成负数）。` };
}

/** Integer fen, 0 or more. */
export function readMoney(text: string): CellReading<number> {
  const reading = readRequiredText(text);
  if ('problem' in reading) return reading;
  const value = parseYuan(reading.value);
  if (value === null) {
    return { problem: '不是有效的金额，请写成 4680.00 的样子（元，最多两位小数，不能是负数）。' };
  }
  return value <= mostFen ? { value } : { problem: '金额超过一亿元，请核对。' };
}
