import { stringify } from 'csv-stringify/sync';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { dayText, localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { SheetColumnKind, SheetSpec } from '../../../../shared/sheets/sheet-spec.ts';
import { cleanText } from '../write-text.ts';

/**
 * The sheet as CSV for Excel: UTF-8 that says so, CRLF, amounts with two decimals, times on the wall
 * clock of the sheet's zone. A text that a program could take for a formula begins with ' instead.
 */
export function writeCsv({ columns, rows, timeZone }: SheetSpec): Uint8Array {
  const kindAt = (at: number): SheetColumnKind => columns[at]?.kind ?? 'text';
  const text = stringify([columns.map(({ title }) => title), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      string: cleanText,
      number: (value, { index }) => numberText(kindAt(index), value, timeZone),
    },
  });
  return Buffer.from(text, 'utf8');
}

function numberText(kind: SheetColumnKind, value: number, timeZone: string): string {
  switch (kind) {
    case 'text':
    case 'integer':
      return String(value);
    case 'yuan':
      return (value / 100).toFixed(2);
    case 'dateTime':
      return localTimeText(value, timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
    case 'date':
      return dayText(value, timeZone);
    default:
      return assertNever(kind);
  }
}
