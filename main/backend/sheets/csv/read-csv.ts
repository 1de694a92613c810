import { CsvError, parse, type Options } from 'csv-parse/sync';
import { z } from 'zod';

import type { Sheet, SheetRow } from '../../../../shared/import/sheet.ts';
import { BadFileError } from '../bad-file-error.ts';
import { refuseForeignText } from '../foreign-file.ts';
import { mostRows } from '../limits.ts';
import { emptyFile, refuseTooLarge, tooManyRows } from '../sheet-size.ts';
import { decodeText } from './decode-text.ts';
import { separatorNames, separatorOf, type Separator } from './separator.ts';

/** Empty lines are kept: they count as rows of the sheet. */
const options: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A record longer than this is a quote that was never closed.
  max_record_size: 100_000,
  // One more than is read tells that there are too many: millions of them would fill the memory.
  to: mostRows + 1,
};

interface CsvRecord {
  cells: readonly string[];
  damaged: boolean;
}

/**
 * The rows of a text file with separated cells (RFC 4180, any line ends, any of our encodings). A
 * row whose quotes do not match is marked as damaged, as long as it is clear where it ends. Throws
 * BadFileError.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text: whole, encoding } = decodeText(bytes);
  refuseForeignText(whole);
  const { text, separator } = separated(whole);
  const records = strictRecords(text, separator) ?? relaxedRecords(text, separator);
  if (records.length > mostRows) throw tooManyRows();
  const rows: SheetRow[] = records
    .map((record, index) => ({ row: index + 1, ...record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw emptyFile();
  refuseTooLarge(rows);
  // Titles nobody can tell apart make every row below them doubtful.
  const [titles] = rows;
  if (titles?.damaged) throw brokenQuotes(titles.row);
  return { format: `CSV（${encoding}，${separatorNames[separator]}分隔）`, separator, rows };
}

/** Excel understands a first line `sep=;` and does not show it. */
function separated(text: string): { text: string; separator: Separator } {
  const [line, said] = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (line && (said === ',' || said === ';' || said === '\t')) {
    return { text: text.slice(line.length), separator: said };
  }
  return { text, separator: separatorOf(text) };
}

/** Null when a quote stands where none may. */
function strictRecords(text: string, delimiter: Separator): CsvRecord[] | null {
  try {
    return parse(text, { ...options, delimiter }).map((cells) => ({ cells, damaged: false }));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const rawRecords = z.array(z.object({ raw: z.string(), record: z.array(z.string()) }));

function relaxedRecords(text: string, delimiter: Separator): CsvRecord[] {
  const records = rawRecords.parse(parseRelaxed(text, delimiter));
  return records.map(({ raw, record }, index) => {
    const damaged =
      raw.includes('"') && strictRecords(withoutTextFormulas(raw), delimiter) === null;
    // Over several lines nobody can tell which of them it swallowed.
    if (damaged && /[\r\n]/.test(raw.trimEnd())) throw brokenQuotes(index + 1);
    return { cells: record, damaged };
  });
}

/** ="0532" is written without further quotes, and says clearly where it ends. */
function withoutTextFormulas(raw: string): string {
  return raw.replace(/(?<=^|[,;\t])="[\d\-.:/ ]*"(?=[,;\t\r\n]|$)/g, '');
}

function parseRelaxed(text: string, delimiter: Separator): unknown {
  try {
    return parse(text, { ...options, delimiter, relax_quotes: true, raw: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const records: unknown = error['records'];
    throw brokenQuotes(typeof records === 'number' ? records + 1 : 1);
  }
}

function brokenQuotes(row: number): BadFileError {
  const message =
    '文件里的引号不成对，无法分清各格。没有导入任何内容。请改正后再导入，或从收银系统重新导出。';
  return new BadFileError(message, [`第 ${row} 行的引号不成对。`]);
}
