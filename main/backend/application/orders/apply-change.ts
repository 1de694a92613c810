import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { WaitingReason } from '../../../../shared/ipc/schemas/imports.ts';
import { orderContentSchema } from '../../../../shared/orders/order-content-schema.ts';
import { insertPayments } from '../../database/repositories/payments.ts';
import {
  deleteWaitingChange,
  putWaitingChange,
} from '../../database/repositories/waiting-changes.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { recordChange } from './record-change.ts';
import type { StoredOrder } from './stored-orders.ts';
import { writeOrder } from './write-order.ts';

/** Who changes an order: a file (by itself, or taken over by a person), or a person. */
export type ChangeOrigin =
  | {
      by: 'file' | 'folder' | 'waiting';
      importId: string;
      /** What the file says, as it is written; fields that an order does not have are ignored. */
      theirs: OrderContent;
      /** Of `theirs`. */
      contentHash: string;
    }
  | { by: 'hand'; reason: string };

/**
 * The one place that brings a stored order to another content, with its history. What a file says
 * about the paid amount becomes a payment of the file over the difference; it may be negative. After
 * a file nothing waits any more. Saying the same as before only remembers what the file said.
 */
export async function applyChange(
  context: RequestContext,
  stored: StoredOrder,
  content: OrderContent,
  origin: ChangeOrigin,
): Promise<void> {
  const { executor } = context;
  const { row } = stored;
  await payDifference(context, stored, content);
  const word =
    origin.by === 'hand'
      ? { content: stored.base, hash: row.content_hash }
      : { content: orderContentSchema.parse(origin.theirs), hash: origin.contentHash };
  const customerId = await writeOrder(context, stored, content, word);
  const told = await recordChange(context, stored, content, {
    by: origin.by,
    importId: origin.by === 'hand' ? null : origin.importId,
    reason: origin.by === 'hand' ? origin.reason : null,
    customerId,
  });
  if (origin.by === 'hand' || !stored.waiting) return;
  if (told) await deleteWaitingChange(executor, row.id);
  else await forgetWaiting(context, stored, 'agreed');
}

async function payDifference(
  context: RequestContext,
  { row, content: before }: StoredOrder,
  content: OrderContent,
): Promise<void> {
  const amountFen = content.paidFen - before.paidFen;
  if (amountFen === 0) return;
  await insertPayments(context.executor, [
    {
      id: context.newId(),
      order_id: row.id,
      amount_fen: amountFen,
      source: 'file',
      method: null,
      paid_at: null,
      note: '',
      recorded_at: context.now,
      recorded_by: actorOf(context).id,
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
    },
  ]);
}

/** What a file says of an order that it may not change: kept and shown, until somebody decides. */
export async function keepWaiting(
  context: RequestContext,
  { row, waiting }: StoredOrder,
  theirs: OrderContent,
  given: { contentHash: string; reason: WaitingReason; importId: string },
): Promise<void> {
  const { contentHash, reason, importId } = given;
  const known = waiting?.content_hash === contentHash ? waiting : null;
  if (known?.reason === reason) return;
  await putWaitingChange(context.executor, {
    order_id: row.id,
    content: JSON.stringify(orderContentSchema.parse(theirs)),
    content_hash: contentHash,
    reason,
    import_id: importId,
    since: known?.since ?? context.now,
  });
  await recordEvent(context, {
    kind: 'order.changeWaiting',
    orderId: row.id,
    customerId: row.customer_id,
    data: { reason, contentHash },
  });
  context.changed('orders');
  context.changed('cases');
}

/**
 * What waited needs nobody any more: the newest file says again what the order was taken from
 * (`gone`), or the order has come to say the same (`agreed`).
 */
export async function forgetWaiting(
  context: RequestContext,
  { row, waiting }: StoredOrder,
  why: 'gone' | 'agreed' = 'gone',
): Promise<void> {
  if (!waiting) return;
  await deleteWaitingChange(context.executor, row.id);
  await recordEvent(context, {
    kind: 'order.changeDropped',
    orderId: row.id,
    customerId: row.customer_id,
    data: { contentHash: waiting.content_hash, why },
  });
  context.changed('orders');
  context.changed('cases');
}
