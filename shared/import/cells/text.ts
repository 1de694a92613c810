import { bad, good, type CellReading } from './cell-reading.ts';
import { inHalfWidth } from './half-width.ts';
import {
  emptyMessage,
  formulaProblem,
  isScientific,
  mostCharacters,
  textProblem,
} from './text-checks.ts';

/**
 * Free text as written: blanks at its ends do not count, a line break inside is a blank (paper and
 * lists have one line for it). A text like `=1+1` is just text.
 */
export function readText(most: number): (text: string) => CellReading<string> {
  return (text) => {
    const written = text.trim();
    return textProblem(written, most) ?? good(written.replace(/\s*[\t\r\n]\s*/g, ' '));
  };
}

export function readRequiredText(most: number): (text: string) => CellReading<string> {
  const read = readText(most);
  return (text) => (text.trim() === '' ? bad(emptyMessage) : read(text));
}

/** What identifies an order or goods: always the same characters for the same thing. */
function readIdentifier(most: number): (text: string) => CellReading<string> {
  return inHalfWidth((text) => {
    if (text === '') return bad(emptyMessage);
    const problem = formulaProblem(text) ?? textProblem(text, most);
    if (problem) return problem;
    if (/[\t\r\n]/.test(text)) return bad('中间有换行，请删去。');
    return isScientific(text) && text.includes('.')
      ? bad('被表格软件改成了科学计数法，末尾的数字已丢失，请按“文本”格式重新填写。')
      : good(text);
  });
}

export const readOrderNumber = readIdentifier(mostCharacters.number);
export const readCode = readIdentifier(mostCharacters.short);
