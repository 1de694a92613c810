import type { InputOf } from '../../shared/ipc/contract.ts';

type Given<C extends 'orders.list' | 'customers.list' | 'cases.list'> = Partial<InputOf<C>>;

const always = { from: null, to: null };
const firstPage = { search: '', after: null, limit: 200 };

/** All orders, the newest first, unless said otherwise. */
export function ordersInput(given: Given<'orders.list'> = {}): InputOf<'orders.list'> {
  const sort = { by: 'orderedAt', direction: 'descending' } as const;
  return { ...firstPage, filter: 'all', orderedAt: always, sort, ...given };
}

/** All customers, who ordered last first, unless said otherwise. */
export function customersInput(given: Given<'customers.list'> = {}): InputOf<'customers.list'> {
  const sort = { by: 'lastOrderedAt', direction: 'descending' } as const;
  return { ...firstPage, filter: 'all', sort, ...given };
}

/** All cases, the newest first, unless said otherwise. */
export function casesInput(given: Given<'cases.list'> = {}): InputOf<'cases.list'> {
  const sort = { by: 'openedAt', direction: 'descending' } as const;
  return { ...firstPage, filter: 'all', requestedAt: always, sort, ...given };
}
