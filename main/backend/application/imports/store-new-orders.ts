import type { ImportedOrder } from '../../../../shared/import/imported-order.ts';
import type { ImportResult } from '../../../../shared/ipc/schemas/imports.ts';
import { insertOrderLines } from '../../database/repositories/order-lines.ts';
import { insertOrders } from '../../database/repositories/orders.ts';
import { insertPayments } from '../../database/repositories/payments.ts';
import { addAllTokens, tokensOf } from '../../database/repositories/search-tokens.ts';
import { actorOf } from '../actor.ts';
import { importCustomers } from '../customers/customers-of-orders.ts';
import type { RequestContext } from '../handler.ts';
import { numberWords } from '../search/search-words.ts';
import { pieces } from './breathe.ts';
import type { HashedOrder } from './file-content.ts';
import { newLineRows, newOrderRow, newPaymentRow } from './new-rows.ts';
import { personKey } from './person-key.ts';

type CustomersOfPiece = Awaited<ReturnType<typeof importCustomers>>;

/** Small enough that nobody notices a piece. */
const ordersPerPiece = 100;

/** Writes new orders with their customers, lines, payments and search words, piece by piece. */
export async function storeNewOrders(
  context: RequestContext,
  fresh: readonly HashedOrder[],
  importId: string,
  advance: (orders: number) => Promise<void>,
): Promise<Pick<ImportResult, 'newLines' | 'newCustomers'>> {
  const people = newestOrders(fresh.map(({ order }) => order));
  const met = new Map<string, CustomersOfPiece>();
  const counted = new Set<CustomersOfPiece>();
  let newLines = 0;
  let newCustomers = 0;
  for (const piece of pieces(fresh, ordersPerPiece)) {
    const strangers = piece.map(({ order }) => personKey(order)).filter((key) => !met.has(key));
    const newest = [...new Set(strangers)].flatMap((key) => people.get(key) ?? []);
    const customers = await importCustomers(context, newest);
    for (const key of strangers) met.set(key, customers);
    counted.add(customers);
    newCustomers += customers.created;
    newLines += await storePiece(context, piece, importId, met);
    await advance(piece.length);
  }
  for (const customers of counted) {
    await customers.countOrders();
    await advance(0);
  }
  return { newLines, newCustomers };
}

/** Of each person the newest order of the file: a new customer gets its address. */
function newestOrders(orders: readonly ImportedOrder[]): Map<string, ImportedOrder> {
  const newest = new Map<string, ImportedOrder>();
  for (const order of orders) {
    const key = personKey(order);
    const other = newest.get(key);
    if (!other || other.orderedAt <= order.orderedAt) newest.set(key, order);
  }
  return newest;
}

async function storePiece(
  context: RequestContext,
  piece: readonly HashedOrder[],
  importId: string,
  customers: ReadonlyMap<string, CustomersOfPiece>,
): Promise<number> {
  const { executor, now, newId } = context;
  const recordedBy = actorOf(context).id;
  const rows = piece.map((hashed) => {
    const customerId = customers.get(personKey(hashed.order))?.idOf(hashed.order);
    if (customerId === undefined) throw new Error('An order of this import has no customer.');
    return newOrderRow(hashed, { id: newId(), importId, customerId });
  });
  const lines = piece.flatMap(({ order }, index) => newLineRows(order, rows[index]?.id ?? ''));
  const paid = rows.filter(({ paid_fen }) => paid_fen > 0);
  await insertOrders(executor, rows);
  await insertOrderLines(executor, lines);
  await insertPayments(
    executor,
    paid.map((row) => newPaymentRow(row, { id: newId(), recordedAt: now, recordedBy })),
  );
  await addAllTokens(
    executor,
    'order',
    rows.flatMap(({ id, order_number }) => tokensOf(id, numberWords(order_number))),
  );
  return lines.length;
}
