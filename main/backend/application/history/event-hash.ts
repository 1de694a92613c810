import { createHash } from 'node:crypto';

import type { Events } from '../../database/schema.ts';

/** What stands before the first event. */
export const chainStart = '0'.repeat(64);

/**
 * Hides a personal value behind a hash that cannot be guessed without its salt. The chain is made
 * over this, so that a person's data can be blanked later without breaking it.
 */
export function commitmentOf(salt: string, personal: string): string {
  return sha256(JSON.stringify([salt, personal]));
}

/** The link of one event: everything of it but the personal part and its salt. */
export function hashOf(event: Omit<Events, 'hash' | 'personal' | 'salt'>): string {
  return sha256(
    JSON.stringify([
      event.sequence,
      event.at,
      event.staff_id,
      event.kind,
      event.case_id,
      event.order_id,
      event.customer_id,
      event.data,
      event.commitment,
      event.previous_hash,
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
