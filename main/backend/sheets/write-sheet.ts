import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { localTimeText, offsetAt } from '../../../shared/domain/time-zone.ts';
import type {
  SheetColumn,
  SheetColumnKind,
  SheetSpec,
  SheetValue,
} from '../../../shared/sheets/sheet-spec.ts';
import { serialOf } from './excel/serial-time.ts';
import { cellTextOf, sheetNameOf } from './write-text.ts';

/** As many rows as a sheet of Excel has, the titles among them. */
const mostSheetRows = 1_048_576;
const mostColumnWidth = 255;

/**
 * An .xlsx workbook with one sheet: titles that filter, numbers as numbers, moments as dates on the
 * wall clock of the given zone, texts as texts that are never formulas. Throws RangeError for more
 * rows than Excel has.
 */
export function writeSheet({ name, columns, rows, timeZone }: SheetSpec): Uint8Array {
  if (rows.length >= mostSheetRows) {
    throw new RangeError(`${rows.length} rows do not fit into a sheet`);
  }
  const titles = columns.map(({ title }) => textCell(title));
  const data = rows.map((row) => columns.map(({ kind }, at) => cellOf(kind, row[at], timeZone)));
  const all = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length, c: Math.max(0, columns.length - 1) },
  });
  const sheet: WorkSheet = {
    '!data': [titles, ...data],
    '!ref': all,
    '!cols': columns.map(widthOf),
    '!autofilter': { ref: all },
  };
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, sheetNameOf(name));
  const options = { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true } as const;
  return write(workbook, options) as Buffer;
}

function widthOf({ width }: SheetColumn): { wch: number } {
  return { wch: Math.min(Math.max(width, 1), mostColumnWidth) };
}

/** An empty cell of the library is `z`. */
function cellOf(
  kind: SheetColumnKind,
  value: SheetValue | undefined,
  timeZone: string,
): CellObject {
  if (value === null || value === undefined) return { t: 'z' };
  if (typeof value === 'string') return textCell(value);
  switch (kind) {
    case 'text':
      return textCell(String(value));
    case 'integer':
      return { t: 'n', v: value, z: '0' };
    case 'yuan':
      return { t: 'n', v: value / 100, z: '#,##0.00' };
    case 'dateTime':
      return timeCell(value, 'yyyy-mm-dd hh:mm', timeZone);
    case 'date':
      return timeCell(value, 'yyyy-mm-dd', timeZone);
    default:
      return assertNever(kind);
  }
}

/** The format @ keeps it a text also when somebody edits it. */
function textCell(text: string): CellObject {
  return { t: 's', v: cellTextOf(text), z: '@' };
}

/** As text where Excel knows no such day. */
function timeCell(ms: number, format: string, timeZone: string): CellObject {
  const serial = serialOf(ms + offsetAt(ms, timeZone));
  if (serial === null) return textCell(localTimeText(ms, timeZone));
  return { t: 'n', v: format.includes('h') ? serial : Math.floor(serial), z: format };
}
