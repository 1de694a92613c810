import type { OrderContent, OrderContentLine } from '../../../../shared/domain/order-content.ts';
import { lineIdentity, orderContent } from '../../../../shared/import/imported-order.ts';
import { sha256Of } from '../sha256.ts';

/** The same for every state of an order that says the same (orders.content_hash). */
export function contentHashOf(content: OrderContent): string {
  return sha256Of(orderContent(content));
}

/** The id of a line: the same goods of the same order get it again (glossary.md, "Identity"). */
export function lineIdOf(orderNumber: string, line: OrderContentLine): string {
  return sha256Of(lineIdentity(orderNumber, line));
}
