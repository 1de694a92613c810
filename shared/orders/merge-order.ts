import type { OrderContent } from '../domain/order-content.ts';
import { addsUp } from './adds-up.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeValue } from './merge-value.ts';

export interface MergedOrder {
  /** Where both sides changed the same thing differently, what `theirs` says. */
  merged: OrderContent;
  /** True where a person has to decide: then `merged` is what a take-over would make of the order. */
  conflicts: boolean;
}

/**
 * Three ways: what only the file (`theirs`) changed against `base` is taken, what only people
 * (`mine`) changed is kept, the same on both sides is fine, anything else is a conflict. Name and
 * phone are one thing, and so are pieces, price and amount of a line. The total follows from the
 * lines; what does not add up together is a conflict too.
 */
export function mergeOrder(
  base: OrderContent,
  mine: OrderContent,
  theirs: OrderContent,
): MergedOrder {
  let conflicts = false;
  const pick = <T>(read: (order: OrderContent) => T): T => {
    const value = mergeValue(read(base), read(mine), read(theirs));
    conflicts ||= value.conflict;
    return value.merged;
  };
  const customer = pick(({ customerName, phone }) => ({ customerName, phone }));
  const lines = mergeLines(base.lines, mine.lines, theirs.lines);
  conflicts ||= lines.conflict;
  const merged: OrderContent = {
    orderNumber: mine.orderNumber,
    orderedAt: pick(({ orderedAt }) => orderedAt),
    ...customer,
    address: pick(({ address }) => address),
    consultant: pick(({ consultant }) => consultant),
    documents: pick(({ documents }) => documents),
    totalFen: lines.merged.reduce((sum, { amountFen }) => sum + amountFen, 0),
    paidFen: pick(({ paidFen }) => paidFen),
    lines: lines.merged,
  };
  if (addsUp(merged)) return { merged, conflicts };
  return { merged: { ...theirs, orderNumber: mine.orderNumber }, conflicts: true };
}
