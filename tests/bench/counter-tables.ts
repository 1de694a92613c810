import { sql } from 'kysely';
import type { Executor } from '../../main/backend/database/database.ts';
import type { Migration } from '../../main/backend/database/engine/migrate.ts';

/** A case with what belongs to it: about 1.5 kB, as in the program. */
export interface Tables {
  cases: {
    id: string;
    number: string;
    customer: string;
    submitted_at: number;
    facts: string;
    due_at: number;
    open: number;
  };
  pieces: { case_id: string; number: number; amount_fen: number };
  events: { id: string; case_id: string; at: number; who: string; what: string; hash: string };
}

const statements = [
  `create table cases (id text primary key, number text not null unique, customer text not null,
   submitted_at integer not null, facts text not null, due_at integer not null,
   open integer not null) strict`,
  `create index cases_customer on cases (customer)`,
  `create index cases_due on cases (due_at) where open = 1`,
  `create table pieces (case_id text not null references cases (id), number integer not null,
   amount_fen integer not null, primary key (case_id, number)) strict`,
  `create table events (id text primary key, case_id text not null references cases (id),
   at integer not null, who text not null, what text not null, hash text not null) strict`,
  `create index events_case on events (case_id, at)`,
];

export const migration: Migration = {
  id: '0010-bench',
  version: 10,
  up: async (executor) => {
    for (const statement of statements) await sql.raw(statement).execute(executor);
  },
};

export const schema = statements.join(';\n');

const start = Date.UTC(2026, 0, 1);
const facts = JSON.stringify({
  lines: Array.from({ length: 3 }, (_, line) => ({
    id: `line-${line}`,
    name: '实木餐桌 1.6 米',
    amountFen: 329_900,
  })),
  reason: '顾客搬家，尺寸不合适，希望取消订单并退款。'.repeat(4),
});

/** What one save at the counter writes: a case is opened, its pieces taken, two events noted. */
export async function saveCase(executor: Executor<Tables>, n: number): Promise<void> {
  const id = `case-${String(n).padStart(9, '0')}`;
  const at = start + n * 1_000;
  await executor
    .insertInto('cases')
    .values({
      id,
      number: `QX-20260101-${String(n)}`,
      customer: `customer-${String((n * 7_919) % 50_000)}`,
      submitted_at: at,
      facts,
      due_at: at + 3_600_000,
      open: 1,
    })
    .execute();
  await executor
    .insertInto('pieces')
    .values([1, 2].map((number) => ({ case_id: id, number, amount_fen: 329_900 })))
    .execute();
  for (const what of ['opened', 'submitted']) {
    await executor
      .insertInto('events')
      .values({ id: `${id}-${what}`, case_id: id, at, who: 'staff-3', what, hash: 'f'.repeat(64) })
      .execute();
  }
  await executor
    .updateTable('cases')
    .set({ open: 0 })
    .where('id', '=', `case-${String(n - 1).padStart(9, '0')}`)
    .execute();
}
