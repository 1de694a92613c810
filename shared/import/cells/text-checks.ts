import { bad, type CellReading } from './cell-reading.ts';

/** Longest texts, in characters: as much as can be typed by hand, so that all of it can be corrected. */
export const mostCharacters = { number: 60, name: 60, short: 100, address: 300 } as const;

// C0 and C1 controls other than tab and line breaks, and the mark of bytes that were lost.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;
// Widthless characters and those that turn the direction: two texts would look the same.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** What a formula that failed leaves in its cell. */
const formulaError = /^#(?:[A-Z_]+[!?]|N\/A|DIV\/0!)$/;

export const emptyMessage = '没有填写，请补上。';

/** Why a text cannot be taken; null when it can. `text` has no blanks at its ends. */
export function textProblem(text: string, most: number): CellReading<never> | null {
  if (unreadable.test(text) || invisible.test(text)) {
    return bad('有乱码或看不见的字符，请重新填写。');
  }
  if (formulaError.test(text)) return bad('是公式出错的结果，不是内容，请改成实际内容。');
  return text.length > most ? bad(`超过 ${most} 个字，请缩短，或核对是否少了引号。`) : null;
}

const formulaMessage = '看起来像公式，只当作文字，没有执行。请改成实际内容。';

/** A text that a sheet program would take for a formula, where no such text belongs; else null. */
export function formulaProblem(text: string): CellReading<never> | null {
  return /^[=+\-@＝＋－＠]/.test(text) ? bad(formulaMessage) : null;
}

const scientificNumber = /^\d(?:\.\d+)?E\+?\d+$/i;

/** 1.99E+10: what a sheet program makes of long numbers; the last digits are lost. */
export function isScientific(text: string): boolean {
  return scientificNumber.test(text);
}
