import { numberWords } from '../search/search-words.ts';
import { allLinesOfOrder, updateOrderLine } from '../../database/repositories/order-lines.ts';
import { addTokens, removeTokens } from '../../database/repositories/search-tokens.ts';
import type { Executor } from '../../database/schema.ts';
import { lineIdOf } from './order-hashes.ts';
import type { StoredOrder } from './stored-orders.ts';
import { contentLineOf } from './stored-orders.ts';

/**
 * A number that a file or a case knows stays: by it the next file finds the order, and the lines
 * that a case names have it in their ids.
 */
export function mayRenumber({ base, waiting, everHadCases }: StoredOrder): boolean {
  return base === null && waiting === null && !everHadCases;
}

/** Gives the lines ids, and the search words, that go with another number of the order. */
export async function renumber(
  executor: Executor,
  { row }: StoredOrder,
  orderNumber: string,
): Promise<void> {
  for (const line of await allLinesOfOrder(executor, row.id)) {
    const id = lineIdOf(orderNumber, contentLineOf(line));
    await updateOrderLine(executor, line.id, { id });
  }
  await removeTokens(executor, 'order', row.id, numberWords(row.order_number));
  await addTokens(executor, 'order', row.id, numberWords(orderNumber));
}
