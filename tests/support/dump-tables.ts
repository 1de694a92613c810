import type { Executor, Schema } from '../../main/backend/database/schema.ts';

const tables = [
  'store_values',
  'staff',
  'staff_roles',
  'customers',
  'orders',
  'order_lines',
  'imports',
  'payments',
  'order_sources',
  'waiting_changes',
  'customers_apart',
  'import_layouts',
  'kind_words',
  'watched_files',
  'search_tokens',
  'cases',
  'case_pieces',
  'case_numbers',
  'case_links',
  'deadlines',
  'deadline_pauses',
  'visits',
  'prints',
  'settlements',
  'filings',
  'packets',
  'packet_rows',
  'events',
  'requests',
] as const satisfies (keyof Schema)[];

/** Every row of every table, sorted: equal dumps are equal databases. */
export async function dumpTables(executor: Executor): Promise<string> {
  const lines: string[] = [];
  for (const table of tables) {
    const rows = await executor.selectFrom(table).selectAll().execute();
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`).sort());
  }
  return lines.join('\n');
}
