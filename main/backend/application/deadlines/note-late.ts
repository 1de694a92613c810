import { hasNewlyLate, keepNewlyLate } from '../../database/repositories/deadlines.ts';
import type { Database } from '../../database/schema.ts';

/**
 * Keeps of every deadline whose due time has passed that it is late. What the store has seen to be
 * late stays late, also when somebody sets the clock of the PC back. Saves only when there is a new
 * one; reading costs one indexed query.
 */
export async function noteLate(
  database: Pick<Database, 'read' | 'unit'>,
  now: number,
): Promise<void> {
  if (!(await database.read((executor) => hasNewlyLate(executor, now)))) return;
  await database.unit((executor) => keepNewlyLate(executor, now));
}
