import { sql } from 'kysely';
import { pinyin } from 'pinyin-pro';

import type { Executor } from '../database.ts';
import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

/** What lists are sorted and filtered by: each way through them has an index. */
export const lists: Migration = {
  id: '0060-lists',
  version: 60,
  up: async (executor) => {
    await fillNameKeys(executor);
    await runStatements(executor, statements);
  },
};

const customersPerStatement = 5000;

async function fillNameKeys(executor: Executor<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customers
  `.execute(executor);
  for (let start = 0; start < rows.length; start += customersPerStatement) {
    const keys = rows
      .slice(start, start + customersPerStatement)
      .map(({ id, name }) => [id, nameKey(name)]);
    await sql`
      update customers set name_key = key.value ->> 1
      from json_each(${JSON.stringify(keys)}) as key
      where customers.id = key.value ->> 0
    `.execute(executor);
  }
}

/** As application/search/name-key.ts made it when this was written. */
function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}·•]+/gu, '');
  const syllables = pinyin(plain, {
    type: 'array',
    toneType: 'num',
    v: true,
    nonZh: 'consecutive',
    surname: 'head',
  });
  return Array.from(`${syllables.join(' ')}\t${plain}`)
    .slice(0, 60)
    .join('');
}

const statements = [
  // Customers
  `create index customers_by_name on customers (name_key, id)`,
  `create index customers_by_orders on customers (order_count, id)`,

  // Orders: the period stands in the indexes, so that a walk in another order skips by it.
  `create index orders_by_total on orders (total_fen, id, ordered_at)`,
  `create index orders_by_unpaid on orders (total_fen - paid_fen, id, ordered_at)`,
  `create index orders_unpaid on orders (ordered_at, id) where paid_fen < total_fen`,
  `create index orders_unpaid_by_total on orders (total_fen, id, ordered_at)
      where paid_fen < total_fen`,
  `create index orders_unpaid_by_unpaid on orders (total_fen - paid_fen, id, ordered_at)
      where paid_fen < total_fen`,
  `create index orders_unpaid_by_customer on orders (customer_id) where paid_fen < total_fen`,
  `create index order_lines_not_delivered on order_lines (order_id)
      where removed = 0 and delivered_at is null`,
  `create index order_lines_by_delivery on order_lines (delivered_at, order_id)
      where removed = 0 and delivered_at is not null`,

  // Cases: the earliest open deadline is kept beside them, for it is sorted by.
  `alter table cases add column next_due_at integer`,
  `update cases set next_due_at = (
      select min(due_at) from deadlines where deadlines.case_id = cases.id and deadlines.open = 1
    )`,
  `drop index cases_by_opening`,
  `drop index cases_open`,
  `drop index cases_exceptions`,
  ...[
    ['opening', 'opened_at'],
    // A case without a deadline stands last in both directions.
    ['due_rising', 'coalesce(next_due_at, 9007199254740991)'],
    ['due_falling', 'coalesce(next_due_at, -1)'],
    ['refund', 'refund_fen'],
  ].flatMap(([name, key]) => [
    `create index cases_by_${name} on cases (${key}, id, requested_at)`,
    `create index cases_open_by_${name} on cases (${key}, id, requested_at) where open = 1`,
    `create index cases_ended_by_${name} on cases (${key}, id, requested_at) where open = 0`,
    `create index cases_exceptions_by_${name} on cases (${key}, id, requested_at)
      where exception = 1`,
  ]),
  `create index cases_open_by_order on cases (order_id) where open = 1`,
  `create index cases_open_by_customer on cases (customer_id) where open = 1`,
];
