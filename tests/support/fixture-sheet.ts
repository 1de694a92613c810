import { readFileSync } from 'node:fs';

import { parse, type Options } from 'csv-parse/sync';
import { z } from 'zod';

import type { Sheet } from '../../shared/import/sheet.ts';

const options: Options = { relax_column_count: true, bom: true };
const records = z.array(z.object({ raw: z.string(), record: z.array(z.string()) }));

/** A comma-separated fixture as a sheet; a row whose quotes do not match is damaged. */
export function fixtureSheet(name: string): Sheet {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  const parsed: unknown = parse(text, { ...options, relax_quotes: true, raw: true });
  const rows = records.parse(parsed).map(({ raw, record }, index) => ({
    row: index + 1,
    cells: record,
    damaged: isDamaged(raw),
  }));
  return { format: 'CSV（UTF-8，逗号分隔）', separator: ',', rows };
}

function isDamaged(raw: string): boolean {
  try {
    parse(raw, options);
    return false;
  } catch {
    return true;
  }
}
