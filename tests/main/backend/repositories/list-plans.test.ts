import { beforeAll, describe, expect, test } from 'vitest';

import { casePlaces } from '../../../../main/backend/database/repositories/case-rows.ts';
import { customerPlaces } from '../../../../main/backend/database/repositories/customers.ts';
import {
  eventsOfCustomer,
  eventsOfOrder,
} from '../../../../main/backend/database/repositories/events.ts';
import type { HistoryListQuery } from '../../../../main/backend/database/repositories/history-places.ts';
import { historyPlaces } from '../../../../main/backend/database/repositories/history-places.ts';
import { orderPlaces } from '../../../../main/backend/database/repositories/order-rows.ts';
import type { Executor } from '../../../../main/backend/database/schema.ts';
import { caseFilter } from '../../../../shared/ipc/schemas/cases.ts';
import { caseQuery, customerQuery, orderQuery } from '../../../../shared/ipc/schemas/lists.ts';
import { queryPlans, type QueryPlans } from '../../../support/query-plans.ts';

let plans: QueryPlans;
beforeAll(async () => {
  plans = await queryPlans();
});

const directions = ['ascending', 'descending'] as const;
const always = { from: null, to: null };
const page = { ranges: null, limit: 51 };
const place = { key: 1, id: 'x' };

const entered = (how: string) =>
  expect.stringMatching(
    new RegExp(`^SEARCH \\w+ USING (?:COVERING )?INDEX \\w+ \\((?:<expr>|\\w+)${how}\\)$`),
  ) as string;
/** Behind the last row seen among those with the same key, then behind that key. */
const fromItsPlace = [[entered('=\\? AND id[<>]\\?')], [entered('[<>]\\?')]];

type Read = (executor: Executor, after: typeof place | null) => Promise<unknown>;

const ways: [string, Read][] = directions.flatMap((direction) => [
  ...orderQuery.shape.sort.shape.by.options.flatMap((by) =>
    (['all', 'unpaid'] as const).map((filter): [string, Read] => [
      `orders, ${filter}, by ${by} ${direction}`,
      (executor, after) => {
        const sort = { by, direction };
        return orderPlaces(executor, { ...page, filter, orderedAt: always, sort, now: 0, after });
      },
    ]),
  ),
  ...customerQuery.shape.sort.shape.by.options.map((by): [string, Read] => [
    `customers by ${by} ${direction}`,
    (executor, after) =>
      customerPlaces(executor, { ...page, filter: 'all', sort: { by, direction }, after }),
  ]),
  ...caseQuery.shape.sort.shape.by.options.flatMap((by) =>
    caseFilter.options.map((filter): [string, Read] => [
      `cases, ${filter}, by ${by} ${direction}`,
      (executor, after) => {
        const sort = { by, direction };
        return casePlaces(executor, { ...page, filter, requestedAt: always, sort, after });
      },
    ]),
  ),
]);

describe('a list is walked along an index, never sorted:', () => {
  test.each(ways)('%s', async (_, read) => {
    const [plan] = await plans.plansOf((executor) => read(executor, null));
    expect(plan).toEqual([expect.stringMatching(/^SCAN \w+ USING (?:COVERING )?INDEX \w+$/)]);
  });
});

describe('a later page begins where the one before ended:', () => {
  test.each(ways)('%s', async (_, read) => {
    const both = await plans.plansOf((executor) => read(executor, place));
    expect(both).toEqual(fromItsPlace);
  });
});

describe('a history is found by its indexes:', () => {
  const histories: [string, (executor: Executor) => Promise<unknown>][] = [
    ['of an order', (executor) => eventsOfOrder(executor, 'x', 500)],
    ['of a customer', (executor) => eventsOfCustomer(executor, 'x', 500)],
  ];

  test.each(histories)('%s', async (_, read) => {
    const [plan] = await plans.plansOf(read);
    expect(plan?.filter((step) => /^SCAN (events|orders|cases)/.test(step))).toEqual([]);
  });
});

describe('the history of the store enters one index and is never sorted:', () => {
  const everything = { staffId: null, kinds: null, ranges: null, from: null, until: null };
  const asked: [string, Partial<HistoryListQuery>][] = [
    ['all of it', {}],
    ['of a person', { staffId: 'x' }],
    ['of a person, some kinds', { staffId: 'x', kinds: ['case.acted', 'case.opened'] }],
    ['some kinds', { kinds: ['case.acted', 'case.opened'] }],
    ['between two moments', { from: 1, until: 2 }],
  ];

  test.each(
    asked.flatMap(([name, query]) =>
      [null, { key: 1, id: '1' }].map(
        (after) => [name, after ? 'later' : 'first', query, after] as const,
      ),
    ),
  )('%s, %s page', async (_name, _page, query, after) => {
    const found = await plans.plansOf((executor) =>
      historyPlaces(executor, { ...everything, ...query, after, limit: 51 }),
    );
    const steps = found.flat();
    expect([steps.length > 0, steps.filter((step) => !/ USING .*INDEX /.test(step))]).toEqual([
      true,
      [],
    ]);
  });
});
