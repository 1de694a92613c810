import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { listCases } from '../../../../../main/backend/application/cases/lists.ts';
import { listCustomers } from '../../../../../main/backend/application/customers/list-customers.ts';
import { listOrders } from '../../../../../main/backend/application/orders/list-orders.ts';
import { nameKey } from '../../../../../main/backend/application/search/name-key.ts';
import type { Period } from '../../../../../main/backend/database/repositories/keyset.ts';
import {
  addAllTokens,
  tokensOf,
} from '../../../../../main/backend/database/repositories/search-tokens.ts';
import { caseFilter } from '../../../../../shared/ipc/schemas/cases.ts';
import type {
  CaseQuery,
  CustomerQuery,
  OrderQuery,
} from '../../../../../shared/ipc/schemas/lists.ts';
import {
  caseQuery,
  customerFilters,
  customerQuery,
  orderFilters,
  orderQuery,
} from '../../../../../shared/ipc/schemas/lists.ts';
import type { StoreContents } from '../../../../support/arbitrary-lists.ts';
import { listNames, period, storeContents } from '../../../../support/arbitrary-lists.ts';
import type {
  PlainCase,
  PlainCustomer,
  PlainOrder,
  PlainStore,
} from '../../../../support/fill-lists.ts';
import { fillLists, listOrderNumber, plainStore } from '../../../../support/fill-lists.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

const direction = fc.constantFrom('ascending', 'descending');
const search = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom('王', '国', '1990', '0003', 'XS2026', '0001') },
  fc.constantFrom(...listNames, listOrderNumber(3)),
);
const anyOrderQuery: fc.Arbitrary<OrderQuery> = fc.record({
  search,
  filter: fc.constantFrom(...orderFilters),
  orderedAt: period,
  sort: fc.record({
    by: fc.constantFrom(...orderQuery.shape.sort.shape.by.options),
    direction,
  }),
});
const anyCustomerQuery: fc.Arbitrary<CustomerQuery> = fc.record({
  search,
  filter: fc.constantFrom(...customerFilters),
  sort: fc.record({
    by: fc.constantFrom(...customerQuery.shape.sort.shape.by.options),
    direction,
  }),
});
const anyCaseQuery: fc.Arbitrary<CaseQuery> = fc.record({
  search,
  filter: fc.constantFrom(...caseFilter.options),
  requestedAt: period,
  sort: fc.record({ by: fc.constantFrom(...caseQuery.shape.sort.shape.by.options), direction }),
});
const pageSizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });
const walks = <Q>(query: fc.Arbitrary<Q>) =>
  fc.array(fc.record({ query, pageSizes }), { minLength: 12, maxLength: 25 });

// The second implementation: all rows, filtered and sorted as anybody would write it.

const within = ({ from, to }: Period, at: number) =>
  (from === null || at >= from) && (to === null || at <= to);

/** As the search box promises: names from any character on, numbers by beginning or tail. */
function named(text: string, { name, phone }: { name: string; phone: string }): boolean {
  const bare = (value: string) => value.replaceAll(' ', '').toLowerCase();
  return bare(name).includes(bare(text)) || phone.startsWith(text) || tail(text, phone);
}
function numbered(text: string, number: string): boolean {
  const bare = number.replaceAll('-', '').toLowerCase();
  return bare.startsWith(text.toLowerCase()) || tail(text, bare);
}
const tail = (text: string, whole: string) =>
  /^[\w-]{3,}$/.test(text) && whole.toLowerCase().endsWith(text.toLowerCase());
const orderFound = (text: string, order: PlainOrder) =>
  numbered(text, order.orderNumber) || named(text, order.customer);

type Key = number | string;
function sorted<T extends { id: string }>(
  rows: T[],
  way: string,
  keyOf: (row: T) => Key,
): string[] {
  const bytes = (key: Key) => (typeof key === 'string' ? Buffer.from(key) : key);
  const compare = (a: Key, b: Key) => {
    const [one, other] = [bytes(a), bytes(b)];
    if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
    return Buffer.compare(one, other);
  };
  const rising = (a: T, b: T) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id);
  const places = rows.sort((a, b) => (way === 'ascending' ? rising(a, b) : rising(b, a)));
  return places.map(({ id }) => id);
}

function expectedOrders({ orders }: PlainStore, query: OrderQuery): string[] {
  const wanted: Record<OrderQuery['filter'], (order: PlainOrder) => boolean> = {
    all: () => true,
    unpaid: ({ paidFen, totalFen }) => paidFen < totalFen,
    notDelivered: ({ notDelivered }) => notDelivered,
    openCase: ({ openCase }) => openCase,
    warning: ({ warning }) => warning,
    waitingChange: ({ waitingChange }) => waitingChange,
  };
  const rows = orders.filter(
    (order) =>
      wanted[query.filter](order) &&
      within(query.orderedAt, order.orderedAt) &&
      orderFound(query.search, order),
  );
  const keys: Record<OrderQuery['sort']['by'], (order: PlainOrder) => Key> = {
    orderedAt: ({ orderedAt }) => orderedAt,
    total: ({ totalFen }) => totalFen,
    unpaid: ({ totalFen, paidFen }) => totalFen - paidFen,
  };
  return sorted(rows, query.sort.direction, keys[query.sort.by]);
}

function expectedCustomers({ customers }: PlainStore, query: CustomerQuery): string[] {
  const wanted: Record<CustomerQuery['filter'], (customer: PlainCustomer) => boolean> = {
    all: () => true,
    unpaid: ({ unpaid }) => unpaid,
    openCase: ({ openCase }) => openCase,
    likelySame: (customer) => customer.likelySame,
  };
  const rows = customers.filter(
    (customer) => wanted[query.filter](customer) && named(query.search, customer),
  );
  const keys: Record<CustomerQuery['sort']['by'], (customer: PlainCustomer) => Key> = {
    lastOrderedAt: ({ lastOrderedAt }) => lastOrderedAt ?? 0,
    name: ({ name }) => nameKey(name),
    orders: ({ orders }) => orders,
  };
  return sorted(rows, query.sort.direction, keys[query.sort.by]);
}

function expectedCases({ cases }: PlainStore, query: CaseQuery): string[] {
  const wanted: Record<CaseQuery['filter'], (each: PlainCase) => boolean> = {
    all: () => true,
    open: ({ open }) => open,
    ended: ({ open }) => !open,
    exception: ({ exception }) => exception,
  };
  const rows = cases.filter(
    (each) =>
      wanted[query.filter](each) &&
      within(query.requestedAt, each.requestedAt) &&
      (numbered(query.search, each.number) || orderFound(query.search, each.order)),
  );
  const never = query.sort.direction === 'ascending' ? Infinity : -Infinity;
  const keys: Record<CaseQuery['sort']['by'], (each: PlainCase) => Key> = {
    openedAt: ({ openedAt }) => openedAt,
    dueAt: ({ dueAt }) => dueAt ?? never,
    refund: ({ refundFen }) => refundFen,
  };
  return sorted(rows, query.sort.direction, keys[query.sort.by]);
}

interface Page {
  rows: { id: string }[];
  next: string | null;
}

/** More than one row each. */
const mostPages = 40;

/** The ids of all pages, whose sizes take turns. */
async function walk(
  sizes: readonly number[],
  read: (wanted: { after: string | null; limit: number }) => Promise<Page>,
): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page === 0 || after !== null; page += 1) {
    const limit = sizes[page % sizes.length] ?? 1;
    const { rows, next }: Page = await read({ after, limit });
    expect(rows.length).toBeLessThanOrEqual(limit);
    seen.push(...rows.map(({ id }) => id));
    if (page > mostPages) throw new Error('The walk comes to no end.');
    after = next;
  }
  return seen;
}

describe('walking all pages shows what is wanted, in its order, each row once:', () => {
  // A store is opened for each: making a failure smaller would take minutes.
  const stores = { numRuns: 6, endOnFailure: true };
  const minutes = 300_000;
  /** Where a search finds very much, lists are walked in another way. */
  const stocked = fc.record({ contents: storeContents, crowded: fc.boolean() });
  const crowd = ({ database }: TestStore) =>
    database.unit(async (executor) => {
      for (const kind of ['order', 'customer', 'case'] as const) {
        const tokens = Array.from({ length: 5000 }, (_, n) =>
          tokensOf(`nobody ${n}`, ['王', '1990', 'xs2026', '~3000']),
        );
        await addAllTokens(executor, kind, tokens.flat());
      }
    });

  async function inStore<Q>(
    { contents, crowded }: { contents: StoreContents; crowded: boolean },
    all: readonly { query: Q; pageSizes: number[] }[],
    expected: (store: PlainStore, query: Q) => string[],
    read: (store: TestStore, query: Q & { after: string | null; limit: number }) => Promise<Page>,
  ): Promise<void> {
    const store = await openTestStore();
    try {
      await fillLists(store, contents);
      if (crowded) await crowd(store);
      for (const { query, pageSizes: sizes } of all) {
        const seen = await walk(sizes, (wanted) => read(store, { ...query, ...wanted }));
        expect(seen, JSON.stringify(query)).toEqual(expected(plainStore(contents), query));
      }
    } finally {
      await store.close();
    }
  }

  test(
    'orders',
    () =>
      fc.assert(
        fc.asyncProperty(stocked, walks(anyOrderQuery), (store, all) =>
          inStore(store, all, expectedOrders, (given, input) =>
            given.read('orders.list', listOrders, input),
          ),
        ),
        stores,
      ),
    minutes,
  );

  test(
    'customers',
    () =>
      fc.assert(
        fc.asyncProperty(stocked, walks(anyCustomerQuery), (store, all) =>
          inStore(store, all, expectedCustomers, (given, input) =>
            given.read('customers.list', listCustomers, input),
          ),
        ),
        stores,
      ),
    minutes,
  );

  test(
    'cases',
    () =>
      fc.assert(
        fc.asyncProperty(stocked, walks(anyCaseQuery), (store, all) =>
          inStore(store, all, expectedCases, (given, input) =>
            given.read('cases.list', listCases, input),
          ),
        ),
        stores,
      ),
    minutes,
  );
});
