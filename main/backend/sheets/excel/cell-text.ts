import { SSF, type CellObject } from '@e965/xlsx';

import { serialText } from './serial-time.ts';

/** The part of the library's formatter that is used; its own types leave it open. */
const { is_date: isDateFormat } = SSF as { is_date: (format: string) => boolean };

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** A cell as text, as shared/import/sheet.ts says it. */
export function cellText({ t: type, v: value, z: format }: CellObject, epoch1904: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (type === 'e') return errorTexts.get(Number(value)) ?? '#N/A';
  if (typeof value !== 'number') return '';
  const time = typeof format === 'string' ? timeText(value, format, epoch1904) : null;
  return time ?? numberText(value);
}

/** Null when the format shows no moment: a number, or a length of time like [h]:mm. */
function timeText(serial: number, format: string, epoch1904: boolean): string | null {
  if (!isDateFormat(format) || /\[(?:h+|m+|s+)\]/i.test(format)) return null;
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return serialText(serial, { withTime: /[hs]/i.test(shown), epoch1904 });
}

/** From here on a number has more digits than Excel keeps. */
const endOfExactNumbers = 1e15;

/**
 * With the 15 digits that Excel keeps, and without exponent. Beyond them the last digits are lost:
 * an order number of 18 digits is not passed on as if the file held it.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Math.abs(value) >= endOfExactNumbers) return value.toExponential(14).toUpperCase();
  const [digits = '', exponent] = String(Number(value.toPrecision(15))).split('e');
  if (exponent === undefined) return digits;
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d)(?:\.(\d+))?$/.exec(digits) ?? [];
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${whole}${decimals}`;
}
