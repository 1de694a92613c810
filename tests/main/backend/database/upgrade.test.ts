import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { nameKey } from '../../../../main/backend/application/search/name-key.ts';
import { createNodeFileSystem } from '../../../../main/backend/database/engine/node-file-system.ts';
import { migrations } from '../../../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../../../main/backend/database/open-database.ts';
import type { Database, Schema } from '../../../../main/backend/database/schema.ts';
import { storeCodec } from './support/codec.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guitai-upgrade-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A store as the first version left it: an order paid in part, whose chair a case holds. */
const savedByVersion40 = [
  `insert into staff values ('s', '陈静', 1)`,
  `insert into imports values ('i', 1000, 's', 'f', 2, 2)`,
  `insert into customers values ('c', '王伟', '19912345678', '香港中路', 1, 500)`,
  `insert into orders values ('o', 'XS1', 'c', 500, '刘敏', '香港中路', '收据', 9000, 4000, 1, 'i', 'h')`,
  `insert into orders values ('u', 'XS2', 'c', 500, '刘敏', '香港中路', '收据', 9000, 0, 1, 'i', 'k')`,
  `insert into order_lines values ('l', 'o', 1, 'CH-0412', '实木餐椅', '', '', 'regular', 1, 2, 4500, 9000, 700)`,
  `insert into cases (id, procedure, order_id, customer_id, stage, open, revision, exception, opened_at,
      opened_by, requested_at, request, data_version, fee_fen, refund_fen, due_fen)
    values ('a', 'cancellation', 'o', 'c', 'approval', 1, 1, 0, 800, 's', 800, '{}', 1, 0, 0, 0)`,
  `insert into case_pieces values ('a', 'l', 0, 1, 1)`,
  `insert into deadlines values ('d', 'a', 'answer', 'CAN-12', 800, 900, 850, 0)`,
  `insert into deadlines values ('e', 'a', 'filing', 'CAN-13', 800, 1900, null, 1)`,
  `insert into deadlines values ('f', 'a', 'refund', 'CAN-14', 800, 1700, null, 1)`,
];

async function open(newest: number): Promise<Database> {
  return openDatabase<Schema>({
    fileSystem: createNodeFileSystem(),
    folder,
    codec: storeCodec,
    migrations: migrations.filter(({ version }) => version <= newest),
    clock: () => 2000,
    wasm,
    snapshotBuilder: null,
  });
}

async function upgraded(besides: readonly string[] = []): Promise<Database> {
  const old = await open(40);
  await old.unit(async (executor) => {
    for (const statement of [...savedByVersion40, ...besides]) {
      await executor.executeQuery(CompiledQuery.raw(statement));
    }
  });
  await old.close();
  return open(Infinity);
}

test('what was paid before payments were kept in parts is one part from the file', async () => {
  const database = await upgraded();
  const payments = await database.read((executor) =>
    executor.selectFrom('payments').selectAll().execute(),
  );
  await database.close();
  expect(payments).toEqual([
    {
      id: 'o',
      order_id: 'o',
      amount_fen: 4000,
      source: 'file',
      method: null,
      paid_at: null,
      note: '',
      recorded_at: 1000,
      recorded_by: 's',
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
    },
  ]);
});

test('every line is there, and the pieces that a case holds are those of the line', async () => {
  const database = await upgraded();
  const held = await database.read((executor) =>
    executor
      .selectFrom('case_pieces')
      .innerJoin('order_lines', 'order_lines.id', 'case_pieces.line_id')
      .select(['case_pieces.case_id', 'order_lines.name', 'delivered_at', 'removed'])
      .execute(),
  );
  await database.close();
  expect(held).toEqual([{ case_id: 'a', name: '实木餐椅', delivered_at: 700, removed: 0 }]);
});

test('a case still cannot hold a piece of a line that is not there', async () => {
  const database = await upgraded();
  const piece = { case_id: 'a', line_id: 'x', from_piece: 0, to_piece: 1, held: 1 as const };
  await expect(
    database.unit((executor) => executor.insertInto('case_pieces').values(piece).execute()),
  ).rejects.toMatchObject({ name: 'StorageError' });
  await database.close();
});

test('customers are sorted by the pinyin of their names, and cases by their next deadline', async () => {
  const database = await upgraded();
  const keys = await database.read(async (executor) => ({
    customer: await executor.selectFrom('customers').select('name_key').executeTakeFirst(),
    case: await executor.selectFrom('cases').select('next_due_at').executeTakeFirst(),
  }));
  await database.close();
  expect(keys).toEqual({
    customer: { name_key: nameKey('王伟') },
    case: { next_due_at: 1700 },
  });
});

test('a case of before keeps its order and begins with nothing written down', async () => {
  const database = await upgraded();
  const kept = await database.read((executor) =>
    executor
      .selectFrom('cases')
      .innerJoin('orders', 'orders.id', 'cases.order_id')
      .select(['cases.id', 'cases.order_id', 'order_number', 'record'])
      .execute(),
  );
  await database.close();
  expect(kept).toEqual([{ id: 'a', order_id: 'o', order_number: 'XS1', record: '{}' }]);
});

test('deadlines of before keep their due times, and are announced when they are due', async () => {
  const database = await upgraded();
  const deadlines = await database.read((executor) =>
    executor
      .selectFrom('deadlines')
      .select(['id', 'started_at', 'due_at', 'planned_due_at', 'warn_at'])
      .select(['fulfilled_at', 'recorded_at', 'late', 'open', 'clock', 'paused_at'])
      .orderBy('id')
      .execute(),
  );
  await database.close();
  const plain = { started_at: 800, late: 0, clock: 'wall', paused_at: null };
  const open = { ...plain, fulfilled_at: null, recorded_at: null, open: 1 };
  const at = (due: number) => ({ due_at: due, planned_due_at: due, warn_at: due });
  expect(deadlines).toEqual([
    { id: 'd', ...plain, ...at(900), fulfilled_at: 850, recorded_at: 850, open: 0 },
    { id: 'e', ...open, ...at(1900) },
    { id: 'f', ...open, ...at(1700) },
  ]);
});

test('what was fulfilled after its due time is late for ever', async () => {
  const late = `insert into deadlines values ('g', 'a', 'answer', 'CAN-12', 800, 900, 901, 0)`;
  const database = await upgraded([late]);
  const found = await database.read((executor) =>
    executor.selectFrom('deadlines').select('id').where('late', '=', 1).execute(),
  );
  await database.close();
  expect(found).toEqual([{ id: 'g' }]);
});

test('a case may be without an order now, but not of one that is not there', async () => {
  const database = await upgraded();
  const change = (orderId: string | null) =>
    database.unit((executor) =>
      executor.updateTable('cases').set({ order_id: orderId }).where('id', '=', 'a').execute(),
    );
  await change(null);
  await expect(change('x')).rejects.toMatchObject({ name: 'StorageError' });
  await database.close();
});

test('the cases of an order are still found by the indexes of before', async () => {
  const database = await upgraded();
  const indexes = await database.read((executor) =>
    executor.executeQuery<{ sql: string }>(
      CompiledQuery.raw(
        `select sql from sqlite_master where type = 'index' and sql like '%on cases (order_id)%' order by name`,
      ),
    ),
  );
  await database.close();
  expect(indexes.rows.map(({ sql }) => sql.trim())).toEqual([
    'CREATE INDEX cases_by_order on cases (order_id)',
    'CREATE INDEX cases_open_by_order on cases (order_id) where open = 1',
  ]);
});
