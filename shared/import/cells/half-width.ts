import type { CellReading } from './cell-reading.ts';
import { mostCharacters, textProblem } from './text-checks.ts';

const message = '有全角的数字、字母或符号，请改成半角。';

/** １９９－１２３４ → 199-1234. Only the forms that have a plain twin; ² and ㎡ stay what they are. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll('　', ' ');
}

/**
 * The digits in ="19912345678" or '19912345678: what is put around them so that a sheet program does
 * not take them for a number. A constant: nothing is computed. Other texts stay as they are.
 */
function withoutTextMark(text: string): string {
  return text.replace(/^(?:="(\d[\d\-.:/ ]*)"|'(\d[\d\-.:/ ]*))$/, '$1$2');
}

/**
 * Reads a cell as if it were typed in half width and proposes to write it so. Where even that cannot
 * be read, what is wrong comes first and the width is not worth a word.
 */
export function inHalfWidth<T>(
  read: (text: string) => CellReading<T>,
): (text: string) => CellReading<T> {
  return (text) => {
    const from = withoutTextMark(text.trim());
    const problem = textProblem(from, mostCharacters.short);
    if (problem) return problem;
    const to = toHalfWidth(from);
    const reading = read(to);
    if (to === from || reading.value === undefined) return reading;
    const proposal = { kind: 'fullWidth', from, to } as const;
    return { value: reading.value, findings: [{ message, proposal }, ...reading.findings] };
  };
}
