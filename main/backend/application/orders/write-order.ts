import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { sameOrder } from '../../../../shared/orders/same-order.ts';
import { renewDrafts } from '../../database/repositories/cases-of-orders.ts';
import { countOrdersOf } from '../../database/repositories/customers.ts';
import { deleteOrderSource, putOrderSource } from '../../database/repositories/order-sources.ts';
import { updateOrder } from '../../database/repositories/orders.ts';
import { importCustomers } from '../customers/customers-of-orders.ts';
import type { RequestContext } from '../handler.ts';
import type { StoredOrder } from './stored-orders.ts';
import { writeLines } from './write-lines.ts';

/** What the last file said of an order, and its hash. */
export interface FileWord {
  content: OrderContent | null;
  hash: string;
}

/**
 * Writes an order as `content` says it, beside what the last file said. Its payments are the
 * caller's: in the end they add up to `content.paidFen`. Returns the id of its customer.
 */
export async function writeOrder(
  context: RequestContext,
  stored: StoredOrder,
  content: OrderContent,
  word: FileWord,
): Promise<string> {
  const { executor, changed } = context;
  const { row } = stored;
  const customerId = await customerOf(context, stored, content);
  await writeLines(executor, row.id, content);
  await updateOrder(executor, row.id, {
    order_number: content.orderNumber,
    customer_id: customerId,
    ordered_at: content.orderedAt,
    consultant: content.consultant,
    address: content.address,
    documents: content.documents,
    total_fen: content.totalFen,
    paid_fen: content.paidFen,
    line_count: content.lines.length,
    content_hash: word.hash,
    revision: row.revision + 1,
  });
  await writeSource(context, stored, content, word);
  await countOrdersOf(executor, [...new Set([row.customer_id, customerId])]);
  if (!sameOrder(content, stored.content)) await renewDrafts(executor, row.id, customerId);
  changed('orders');
  changed('customers');
  changed('cases');
  return customerId;
}

/** By phone and name, found or new (glossary.md, "Identity"). */
async function customerOf(
  context: RequestContext,
  { row, content: before }: StoredOrder,
  content: OrderContent,
): Promise<string> {
  const same = content.customerName === before.customerName && content.phone === before.phone;
  return same ? row.customer_id : (await importCustomers(context, [content])).idOf(content);
}

/** Kept only where it is not what the order says, or where nothing else tells that a file spoke. */
async function writeSource(
  { executor }: RequestContext,
  { row }: StoredOrder,
  content: OrderContent,
  word: FileWord,
): Promise<void> {
  if (word.content === null) return;
  if (row.origin !== 'hand' && sameOrder(word.content, content)) {
    await deleteOrderSource(executor, row.id);
  } else {
    await putOrderSource(executor, { order_id: row.id, content: JSON.stringify(word.content) });
  }
}
