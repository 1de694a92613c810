import { CompiledQuery } from 'kysely';

import type { Executor } from '../database.ts';

/** Runs a migration's statements in order. */
export async function runStatements(
  executor: Executor<unknown>,
  statements: readonly string[],
): Promise<void> {
  for (const statement of statements) await executor.executeQuery(CompiledQuery.raw(statement));
}
