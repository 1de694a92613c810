import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { WaitingReason } from '../../../../shared/ipc/schemas/imports.ts';
import type { MergedOrder } from '../../../../shared/orders/merge-order.ts';
import { mergeOrder } from '../../../../shared/orders/merge-order.ts';
import { sameOrder } from '../../../../shared/orders/same-order.ts';
import { brokenHolds } from './held-lines.ts';
import type { StoredOrder } from './stored-orders.ts';

/** What becomes of a stored order of which a file says something else than the last one. */
export type ChangeFromFile =
  { state: 'changed'; content: OrderContent } | { state: 'waiting'; reason: WaitingReason };

/**
 * Whether a file may change the order by itself. It may not while a submitted case is running
 * (CASE-1; a draft freezes nothing and is shown the new state), nor touch what cases have taken
 * (CASE-2), nor overrule people. `content` may say the same as before: then only what the file said
 * is remembered anew.
 */
export function planChangeFromFile(stored: StoredOrder, theirs: OrderContent): ChangeFromFile {
  const { merged, conflicts } = withFile(stored, theirs);
  if (!conflicts && sameOrder(merged, stored.content)) return { state: 'changed', content: merged };
  if (stored.runningCases.length > 0) return { state: 'waiting', reason: 'runningCase' };
  if (touchesTaken(stored, merged)) return { state: 'waiting', reason: 'piecesTaken' };
  if (conflicts) return { state: 'waiting', reason: 'handCorrected' };
  return { state: 'changed', content: merged };
}

/** The order with what the file says; an order that was only ever typed is all people's word. */
export function withFile({ content, base }: StoredOrder, theirs: OrderContent): MergedOrder {
  if (base !== null) return mergeOrder(base, content, theirs);
  return { merged: theirs, conflicts: !sameOrder(content, theirs) };
}

/**
 * A smaller paid amount too: a shop system may have taken off the very refund that the case gives,
 * but the rules count what was paid before any refund (CAN-8).
 */
function touchesTaken(stored: StoredOrder, next: OrderContent): boolean {
  if (stored.held.size === 0) return false;
  return next.paidFen < stored.content.paidFen || brokenHolds(stored, next).length > 0;
}
