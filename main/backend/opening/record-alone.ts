import type { NewEvent } from '../application/history/record-event.ts';
import { recordEvent } from '../application/history/record-event.ts';
import type { Backend } from '../create-backend.ts';
import type { VaultParts } from './vault-parts.ts';

/** An event of the data themselves, by nobody at the counter, in a unit of its own. */
export async function recordAlone(
  { database }: Pick<Backend, 'database'>,
  { clock, newSalt }: Pick<VaultParts, 'clock' | 'newSalt'>,
  event: NewEvent,
): Promise<void> {
  await database.unit((executor) =>
    recordEvent({ executor, now: clock(), actor: null, newSalt }, event),
  );
}
