import { CsvError, parse, type Options } from 'csv-parse/sync';
import { z } from 'zod';

import type { Sheet, SheetRow } from '../../../shared/import/sheet.ts';
import { BadFileError } from './bad-file-error.ts';

/** Empty lines are kept: they count as rows of the sheet. */
const options: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A record longer than this is a quote that was never closed.
  max_record_size: 100_000,
};

interface CsvRecord {
  cells: readonly string[];
  damaged: boolean;
}

/**
 * The rows of a comma-separated text (RFC 4180, any line ends). A row whose quotes do not match is
 * marked as damaged, as long as it is clear where it ends. Throws BadFileError.
 */
export function readCsv(text: string): Sheet {
  const [titles, ...others] = strictRecords(text) ?? relaxedRecords(text);
  if (titles?.damaged) throw brokenQuotes(1);
  const rows: SheetRow[] = others
    .map((record, index) => ({ row: index + 2, ...record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { titles: withoutEmptyEnd(titles?.cells ?? []), rows };
}

/** Null when a quote stands where none may. */
function strictRecords(text: string): CsvRecord[] | null {
  try {
    return parse(text, options).map((cells) => ({ cells, damaged: false }));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const rawRecords = z.array(z.object({ raw: z.string(), record: z.array(z.string()) }));

function relaxedRecords(text: string): CsvRecord[] {
  const records = rawRecords.parse(parseRelaxed(text));
  return records.map(({ raw, record }, index) => {
    const damaged = strictRecords(raw) === null;
    // Over several lines nobody can tell which of them it swallowed.
    if (damaged && /[\r\n]/.test(raw.trimEnd())) throw brokenQuotes(index + 1);
    return { cells: record, damaged };
  });
}

function parseRelaxed(text: string): unknown {
  try {
    return parse(text, { ...options, relax_quotes: true, raw: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const records: unknown = error['records'];
    throw brokenQuotes(typeof records === 'number' ? records + 1 : 1);
  }
}

function brokenQuotes(row: number): BadFileError {
  const message = '文件里的引号不成对，无法分清各格。请改正后再导入，或从收银系统重新导出。';
  return new BadFileError(message, [`第 ${row} 行的引号不成对。`]);
}

/** Sheets often end in columns that have no title. */
function withoutEmptyEnd(titles: readonly string[]): string[] {
  let width = titles.length;
  while (width > 0 && titles[width - 1]?.trim() === '') width -= 1;
  return titles.slice(0, width);
}
