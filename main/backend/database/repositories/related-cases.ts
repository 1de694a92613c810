import type { Cases, Executor } from '../schema.ts';

/** What the page of an order or a customer says about its cases. */
export type RelatedCase = Pick<Cases, 'id' | 'number' | 'procedure' | 'stage'>;

/** Newest first. */
export async function casesOfOrder(executor: Executor, orderId: string): Promise<RelatedCase[]> {
  return select(executor).where('order_id', '=', orderId).execute();
}

/** Newest first. */
export async function casesOfCustomer(
  executor: Executor,
  customerId: string,
): Promise<RelatedCase[]> {
  return select(executor).where('customer_id', '=', customerId).execute();
}

function select(executor: Executor) {
  return executor
    .selectFrom('cases')
    .select(['id', 'number', 'procedure', 'stage'])
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc');
}

/** With the customer's name; in no particular order. */
export async function findCaseNames(
  executor: Executor,
  ids: readonly string[],
): Promise<(RelatedCase & { customer_name: string })[]> {
  return executor
    .selectFrom('cases')
    .innerJoin('customers', 'customers.id', 'cases.customer_id')
    .select(['cases.id', 'cases.number', 'cases.procedure', 'cases.stage'])
    .select('customers.name as customer_name')
    .where('cases.id', 'in', ids)
    .execute();
}
