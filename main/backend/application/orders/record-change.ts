import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { orderDifferences } from '../../../../shared/orders/order-differences.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import type { StoredOrder } from './stored-orders.ts';

interface Change {
  by: 'file' | 'folder' | 'hand' | 'waiting';
  importId: string | null;
  reason: string | null;
  /** The customer afterwards. */
  customerId: string;
}

/** Adds a change to the history of an order, with both states; false when they say the same. */
export async function recordChange(
  context: RequestContext,
  { row, content: before }: StoredOrder,
  after: OrderContent,
  { by, importId, reason, customerId }: Change,
): Promise<boolean> {
  const { timeZone } = await readRuleSettings(context.executor);
  const differences = orderDifferences(before, after, timeZone);
  if (differences.length === 0) return false;
  await recordEvent(context, {
    kind: 'order.changed',
    orderId: row.id,
    customerId,
    data: { by, importId, fields: changedFields(before, after) },
    personal: { reason, differences, before, after },
  });
  return true;
}

/** Names of the fields of OrderContent that are not the same. */
function changedFields(before: OrderContent, after: OrderContent): string[] {
  return (Object.keys(before) as (keyof OrderContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
