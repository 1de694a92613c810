import { localTimeText } from '../../shared/domain/time-zone.ts';
import type { Sheet } from '../../shared/import/sheet.ts';
import type { SheetColumnKind, SheetSpec, SheetValue } from '../../shared/sheets/sheet-spec.ts';

/** A sheet that was written and is read again, without the workbook in between. */
export function sheetOfSpec({ columns, rows, timeZone }: SheetSpec): Sheet {
  const titles = columns.map(({ title }) => title);
  const texts = rows.map((values) =>
    values.map((value, at) => textOf(value, columns[at]?.kind ?? 'text', timeZone)),
  );
  return {
    format: 'Excel 工作簿（xlsx）',
    rows: [titles, ...texts]
      .map((cells, index) => ({ row: index + 1, cells, damaged: false }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

function textOf(value: SheetValue, kind: SheetColumnKind, timeZone: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'yuan') return String(value / 100);
  return kind === 'dateTime' ? localTimeText(value, timeZone).replace(/:00$/, '') : String(value);
}
