import { deleteRequestsBefore, hasRequestBefore } from '../database/repositories/requests.ts';
import type { Database } from '../database/schema.ts';

/** A request is repeated within minutes, never after a month. */
const keptMs = 30 * 24 * 3_600_000;

/** Takes old remembered answers away, so that they do not add up over the years. */
export async function forgetOldRequests(database: Database, now: number): Promise<void> {
  const before = now - keptMs;
  const some = await database.read((executor) => hasRequestBefore(executor, before));
  if (some) await database.unit((executor) => deleteRequestsBefore(executor, before));
}
