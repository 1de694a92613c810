import type { WaitingChange } from '../../../../shared/ipc/schemas/orders.ts';
import { orderContentSchema } from '../../../../shared/orders/order-content-schema.ts';
import { orderDifferences } from '../../../../shared/orders/order-differences.ts';
import { withFile } from './change-from-file.ts';
import type { StoredOrder } from './stored-orders.ts';

/** What waits for somebody to decide, and what taking it over would make of the order. */
export function waitingChangeOf(stored: StoredOrder, timeZone: string): WaitingChange | null {
  const { waiting, content } = stored;
  if (!waiting) return null;
  const theirs = orderContentSchema.parse(JSON.parse(waiting.content));
  return {
    reason: waiting.reason,
    since: waiting.since,
    contentHash: waiting.content_hash,
    differences: orderDifferences(content, withFile(stored, theirs).merged, timeZone),
  };
}
