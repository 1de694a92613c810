import { matchColumns, type ColumnMatch } from '../../../shared/import/column-layout.ts';
import { orderColumns } from '../../../shared/import/columns.ts';
import { readOrders, type OrderFileReading } from '../../../shared/import/read-orders.ts';
import type { ReadingClock } from '../../../shared/import/read-times.ts';
import { BadFileError } from './bad-file-error.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';

export const mostFileBytes = 20_000_000;

/**
 * Reads an order file, a CSV in UTF-8, into orders and problems. Throws BadFileError when the file
 * as a whole is not what it should be; single bad orders are part of the answer.
 */
export function readOrderFile(bytes: Uint8Array, clock: ReadingClock): OrderFileReading {
  if (bytes.byteLength > mostFileBytes) {
    throw new BadFileError('文件超过 20 MB，请分成几个文件（例如按月）再导入。');
  }
  const sheet = readCsv(decodeText(bytes));
  const columns = matchColumns(sheet.titles);
  if (columns.kind === 'mismatch') throw wrongColumns(sheet.titles, columns);
  if (sheet.rows.length === 0) {
    throw new BadFileError('文件里只有标题行，没有订单。请重新导出后再导入。');
  }
  return readOrders(sheet, columns.layout, clock);
}

function wrongColumns(
  titles: readonly string[],
  { missing, repeated, unknown }: Extract<ColumnMatch, { kind: 'mismatch' }>,
): BadFileError {
  if (titles.length === 1 && /[;\t]/.test(titles[0] ?? '')) {
    return new BadFileError(
      '这个文件的各格不是用逗号分隔的。请另存为用逗号分隔的 CSV 文件，再导入。',
    );
  }
  if (missing.length === orderColumns.length) {
    // What stands there may be somebody's data: it is not repeated.
    return new BadFileError('文件第一行不是列标题，没有导入任何内容。请从收银系统重新导出订单。');
  }
  const places = [
    ...missing.map((title) => `缺少“${title}”这一列。`),
    ...repeated.map((title) => `“${title}”这一列出现了不止一次。`),
  ];
  if (missing.length > 0 && unknown.length > 0) {
    places.push(`不认识的列：${unknown.slice(0, 20).map(shortened).join('、')}。`);
  }
  const message = '文件第一行的列标题不对，没有导入任何内容。请按收银系统的订单格式改正后再导入。';
  return new BadFileError(message, places);
}

function shortened(title: string): string {
  return title.length > 20 ? `${title.slice(0, 20)}…` : title;
}
