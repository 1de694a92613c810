import { normalisePhone } from '../../domain/phone.ts';
import { bad, good, type CellReading } from './cell-reading.ts';
import { inHalfWidth } from './half-width.ts';
import { emptyMessage, formulaProblem, isScientific } from './text-checks.ts';

const scientific =
  '号码被表格软件改成了科学计数法，末尾的数字已丢失，请按“文本”格式重新填写完整号码。';
const invalid = '不是有效的电话号码，请填写 11 位手机号或带区号的座机号。';

/** A normalised number. +86 in front is no formula, as long as a number follows. */
export const readPhone = inHalfWidth((text): CellReading<string> => {
  if (text === '') return bad(emptyMessage);
  const value = normalisePhone(text);
  if (value !== null) return good(value);
  return formulaProblem(text) ?? bad(isScientific(text) ? scientific : invalid);
});
