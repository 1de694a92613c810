import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import {
  countOrdersOf,
  customersByPhone,
  insertCustomers,
} from '../../database/repositories/customers.ts';
import { addAllTokens, tokensOf } from '../../database/repositories/search-tokens.ts';
import type { Customers } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import { nameKey } from '../search/name-key.ts';
import { nameWords, phoneWords } from '../search/search-words.ts';

type Person = Pick<OrderContent, 'phone' | 'customerName'>;
/** What an order says of its customer. */
type OrderOfPerson = Pick<OrderContent, 'phone' | 'customerName' | 'address' | 'orderedAt'>;

/** The customers of some orders, known and new ones, by phone and name (glossary.md, "Identity"). */
interface CustomersOfOrders {
  idOf(order: Person): string;
  created: number;
  /** To be called when the orders are stored: counts them anew. */
  countOrders(): Promise<void>;
}

/** Finds the customers of these orders and creates those who are new. */
export async function importCustomers(
  { executor, newId }: Pick<RequestContext, 'executor' | 'newId'>,
  orders: readonly OrderOfPerson[],
): Promise<CustomersOfOrders> {
  const oldestFirst = [...orders].sort((a, b) => a.orderedAt - b.orderedAt);
  const people = new Map(oldestFirst.map((order) => [keyOf(order), order]));
  const phones = [...new Set(orders.map(({ phone }) => phone))];
  const stored = await customersByPhone(executor, phones);
  const ids = new Map(
    stored
      .map(({ id, phone, name }) => [keyOf({ phone, customerName: name }), id] as const)
      .filter(([key]) => people.has(key)),
  );
  const created = [...people]
    .filter(([key]) => !ids.has(key))
    .map(([, order]) => newCustomer(newId(), order));
  for (const { id, phone, name } of created) ids.set(keyOf({ phone, customerName: name }), id);

  await insertCustomers(executor, created);
  await addAllTokens(
    executor,
    'customer',
    created.flatMap(({ id, name, phone }) =>
      tokensOf(id, [...nameWords(name), ...phoneWords(phone)]),
    ),
  );
  return {
    idOf: (order) => ids.get(keyOf(order)) ?? missing(),
    created: created.length,
    countOrders: () => countOrdersOf(executor, [...ids.values()]),
  };
}

/**
 * With the address of the customer's newest order in the file. The data of a customer who is known
 * already are never changed by a file (CHG-1).
 */
function newCustomer(id: string, order: OrderOfPerson): Customers {
  const { customerName: name, phone, address } = order;
  return {
    id,
    name,
    phone,
    address,
    order_count: 0,
    last_ordered_at: null,
    revision: 0,
    name_key: nameKey(name),
  };
}

function keyOf({ phone, customerName }: Person): string {
  return JSON.stringify([phone, customerName]);
}

function missing(): never {
  throw new Error('An order of this import has no customer.');
}
