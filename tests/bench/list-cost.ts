import { pageOfCases } from '../../main/backend/application/cases/lists.ts';
import { pageOfCustomers } from '../../main/backend/application/customers/list-customers.ts';
import { pageOfOrders } from '../../main/backend/application/orders/list-orders.ts';
import type { ListPage, PageWanted } from '../../main/backend/application/list-cursor.ts';
import type { Executor } from '../../main/backend/database/schema.ts';
import {
  caseQuery,
  customerFilters,
  customerQuery,
  orderFilters,
  orderQuery,
} from '../../shared/ipc/schemas/lists.ts';
import { caseFilter } from '../../shared/ipc/schemas/cases.ts';
import { readingClock } from '../support/order-file.ts';
import { openTestStore } from '../support/test-store.ts';
import { fillStore } from './many-orders.ts';

// What a page of 50 costs in a store with 100,000 orders and cases, in every way of looking:
//   npx tsx tests/bench/list-cost.ts [orders [searches, with commas between]]
const count = Number(process.argv[2] ?? 100_000);
const { now } = readingClock;
const year = 365 * 86_400_000;
const directions = ['ascending', 'descending'] as const;
/** Nothing typed, a letter that nearly everything begins with, a name, an order. */
const searches = process.argv[3]?.split(',') ?? ['', 'X', '1', '王', 'XS20000054321'];
const always = { from: null, to: null };
/** A month two years ago. */
const longAgo = { from: now - 2 * year, to: now - 2 * year + year / 12 };
const periods = [always, longAgo];

type Read = (executor: Executor, wanted: PageWanted) => Promise<ListPage<{ id: string }>>;

const store = await openTestStore();
const began = performance.now();
await fillStore(store, count);
console.log(`filled with ${count} orders in ${Math.round(performance.now() - began)} ms`);

const measured: { name: string; first: number; second: number; rows: number }[] = [];
for (const [name, read] of ways()) measured.push({ name, ...(await cost(read)) });
measured.sort((a, b) => Math.max(b.first, b.second) - Math.max(a.first, a.second));
const slowest = (some: typeof measured, most: number) => console.table(some.slice(0, most));
slowest(
  measured.filter(({ name }) => name.includes(' “” ')),
  12,
);
slowest(measured, 40);
await store.close();

function* ways(): Generator<[string, Read]> {
  for (const search of searches) {
    for (const direction of directions) {
      for (const filter of orderFilters) {
        for (const by of orderQuery.shape.sort.shape.by.options) {
          for (const orderedAt of periods) {
            const query = { search, filter, orderedAt, sort: { by, direction } };
            const name = `orders ${filter} “${search}” ${by} ${direction} ${inPeriod(orderedAt)}`;
            yield [name, (executor, wanted) => pageOfOrders(executor, now, query, wanted)];
          }
        }
      }
      for (const filter of customerFilters) {
        for (const by of customerQuery.shape.sort.shape.by.options) {
          const query = { search, filter, sort: { by, direction } };
          const name = `customers ${filter} “${search}” ${by} ${direction} `;
          yield [name, (executor, wanted) => pageOfCustomers(executor, query, wanted)];
        }
      }
      for (const filter of caseFilter.options) {
        for (const by of caseQuery.shape.sort.shape.by.options) {
          for (const requestedAt of periods) {
            const query = { search, filter, requestedAt, sort: { by, direction } };
            const name = `cases ${filter} “${search}” ${by} ${direction} ${inPeriod(requestedAt)}`;
            yield [name, (executor, wanted) => pageOfCases(executor, query, wanted)];
          }
        }
      }
    }
  }
}

function inPeriod(period: typeof always | typeof longAgo): string {
  return period === longAgo ? 'in a month' : '';
}

/** The first page and the second, in ms: the better of two runs. */
async function cost(read: Read): Promise<{ first: number; second: number; rows: number }> {
  const page = (after: string | null) =>
    store.database.read((executor) => read(executor, { after, limit: 50 }));
  const { rows, next } = await page(null);
  const first = await better(() => page(null));
  const second = next === null ? 0 : await better(() => page(next));
  return { first, second, rows: rows.length };
}

async function better(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return Math.round(Math.min(...times) * 10) / 10;
}
