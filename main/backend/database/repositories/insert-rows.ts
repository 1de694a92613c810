import { sql } from 'kysely';

import type { Executor, Schema } from '../schema.ts';

const rowsPerStatement = 1000;

/**
 * Inserts many rows of a table. Bound as one JSON text they cost a tenth of what single parameters
 * do, here and when the record is replayed. No column may hold bytes.
 */
export async function insertRows<T extends keyof Schema>(
  executor: Executor,
  table: T,
  rows: readonly Schema[T][],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Schema[T] & string)[];
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const group = rows.slice(start, start + rowsPerStatement);
    const values = JSON.stringify(group.map((row) => columns.map((column) => row[column])));
    await sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(columns.map((_, index) => sql`value ->> ${sql.lit(index)}`))}
      from json_each(${values})
    `.execute(executor);
  }
}
