import type { Events, Executor } from '../schema.ts';

export async function lastEvent(
  executor: Executor,
): Promise<Pick<Events, 'sequence' | 'at' | 'hash'> | undefined> {
  return executor
    .selectFrom('events')
    .select(['sequence', 'at', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The link of one event; undefined where there is none. */
export async function eventHashAt(
  executor: Executor,
  sequence: number,
): Promise<string | undefined> {
  const event = await executor
    .selectFrom('events')
    .select('hash')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return event?.hash;
}

/** When the history began, UTC ms; undefined before the store was set up. */
export async function firstEventAt(executor: Executor): Promise<number | undefined> {
  const first = await executor
    .selectFrom('events')
    .select('at')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return first?.at;
}

export async function appendEvent(executor: Executor, event: Events): Promise<void> {
  await executor.insertInto('events').values(event).execute();
}

/** Events in order, from the one after `sequence`. */
export async function eventsAfter(
  executor: Executor,
  sequence: number,
  limit: number,
): Promise<Events[]> {
  return executor
    .selectFrom('events')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** The newest event of a kind by a person. */
export async function lastEventOf(
  executor: Executor,
  staffId: string,
  kind: string,
): Promise<Pick<Events, 'at'> | undefined> {
  return executor
    .selectFrom('events')
    .select('at')
    .where('staff_id', '=', staffId)
    .where('kind', '=', kind)
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** In no particular order. */
export async function eventsBySequence(
  executor: Executor,
  sequences: readonly number[],
): Promise<Events[]> {
  if (sequences.length === 0) return [];
  return executor.selectFrom('events').selectAll().where('sequence', 'in', sequences).execute();
}

/** Everything that happened to a case, oldest first. */
export async function eventsOfCase(executor: Executor, caseId: string): Promise<Events[]> {
  return executor
    .selectFrom('events')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute();
}

/** The newest events of an order and its cases, at most `limit`, oldest first. */
export async function eventsOfOrder(
  executor: Executor,
  orderId: string,
  limit: number,
): Promise<Events[]> {
  const newest = await executor
    .selectFrom('events')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return newest.reverse();
}

/**
 * The newest events of a customer, of the orders the customer has now, and of the cases of both:
 * each once, at most `limit`, oldest first. A union, so that each part is looked up in its index.
 */
export async function eventsOfCustomer(
  executor: Executor,
  customerId: string,
  limit: number,
): Promise<Events[]> {
  const sequences = executor.selectFrom('events').select('sequence');
  const ordersOf = executor
    .selectFrom('orders')
    .select('orders.id')
    .where('orders.customer_id', '=', customerId);
  const casesOf = executor
    .selectFrom('cases')
    .select('cases.id')
    .where('cases.customer_id', '=', customerId);
  const newest = await executor
    .selectFrom('events')
    .selectAll()
    .where(
      'sequence',
      'in',
      sequences
        .where('customer_id', '=', customerId)
        .union(sequences.where('order_id', 'in', ordersOf))
        .union(sequences.where('case_id', 'in', casesOf)),
    )
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return newest.reverse();
}
