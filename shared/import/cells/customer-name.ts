import { bad, good, mendable, type CellReading } from './cell-reading.ts';
import { emptyMessage, formulaProblem, mostCharacters, textProblem } from './text-checks.ts';

/** Surnames of two characters: the gap in 欧阳 娜娜 stands inside one name. */
const longSurnames =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|东方|独孤|南宫|端木|百里|东郭|轩辕)$/;
const gap = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const message = '姓名中间有空格或换行，请删去。';

/**
 * A gap inside a Chinese name would make a second customer of the same person; Western names keep
 * single blanks. No proposal where the gap may part two people: 王伟 李芳.
 */
export function readCustomerName(text: string): CellReading<string> {
  const from = text.trim();
  if (from === '') return bad(emptyMessage);
  const problem = formulaProblem(from) ?? textProblem(from, mostCharacters.name);
  if (problem) return problem;
  const to = from.replace(gap, '').replace(/\s+/g, ' ');
  if (to === from) return good(from);
  if (!isOneName(from)) return bad('姓名中间有空格或换行：请删去；如果是两个人，请只留一位。');
  return mendable(to, message, { kind: 'nameGap', from, to });
}

function isOneName(text: string): boolean {
  const parts = text.split(gap).map((part) => Array.from(part));
  if (parts.length === 1) return true;
  const characters = parts.reduce((sum, part) => sum + part.length, 0);
  if (characters > 4) return false;
  const [first = []] = parts;
  return parts.some((part) => part.length === 1) || longSurnames.test(first.join(''));
}
