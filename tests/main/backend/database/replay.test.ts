import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database, Executor } from '../../../../main/backend/database/database.ts';
import type { Migration } from '../../../../main/backend/database/engine/migrate.ts';
import { nested } from '../../../../main/backend/database/nested.ts';
import { openDatabase } from '../../../../main/backend/database/open-database.ts';
import { storeCodec } from './support/codec.ts';
import { RecordingDisk } from './support/recording-disk.ts';
import { sqlWasm } from './support/wasm.ts';

interface Tables {
  things: { id: number; name: string | null; at: number; weight: number | null; bytes: Uint8Array };
  log: { id: number; thing_id: number };
}

const things: Migration = {
  id: '0010-things',
  version: 10,
  up: async (executor) => {
    await sql`create table things (id integer primary key, name text, at integer not null,
      weight real, bytes blob not null) strict`.execute(executor);
    await sql`create table log (id integer primary key, thing_id integer not null) strict`.execute(
      executor,
    );
    await sql`create virtual table words using fts4 (name)`.execute(executor);
    await sql`create trigger things_log after update on things
      begin insert into log (thing_id) values (new.id); end`.execute(executor);
  },
};

const folder = '/data';

function open(disk: RecordingDisk): Promise<Database<Tables>> {
  return openDatabase<Tables>({
    fileSystem: disk,
    folder,
    codec: storeCodec,
    migrations: [things],
    clock: () => 0,
    wasm: sqlWasm,
    snapshotBuilder: null,
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    timers: { after: () => () => undefined },
  });
}

/** Every row of every table, with the type SQLite gave each value. */
async function contentsOf(database: Database<Tables>): Promise<unknown[]> {
  return database.read(async (executor) => [
    await sql`select *, typeof(at), typeof(weight), hex(bytes) from things order by id`.execute(
      executor,
    ),
    await sql`select * from log order by id`.execute(executor),
    await sql`select rowid, name from words order by rowid`.execute(executor),
    await sql`select name, sql from sqlite_schema order by name`.execute(executor),
  ]);
}

const id = fc.integer({ min: 1, max: 6 });
const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }), { nil: null });
const utcMs = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const weight = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
const bytes = fc.uint8Array({ maxLength: 20 });

const action = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    row: fc.record({ id, name: text, at: utcMs, weight, bytes }),
  }),
  fc.record({ kind: fc.constant('rename' as const), id, name: text }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('removeAndRepent' as const), id }),
  fc.record({ kind: fc.constant('index' as const), name: fc.string({ unit: 'grapheme' }) }),
);

type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

async function act(executor: Executor<Tables>, what: Action): Promise<void> {
  switch (what.kind) {
    case 'put': {
      const { id, ...change } = what.row;
      await executor
        .insertInto('things')
        .values({ id, ...change })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
        .returningAll()
        .execute();
      return;
    }
    case 'rename':
      await executor
        .updateTable('things')
        .set({ name: what.name })
        .where('id', '=', what.id)
        .execute();
      return;
    case 'remove':
      await executor.deleteFrom('things').where('id', '=', what.id).execute();
      return;
    case 'removeAndRepent':
      await nested(executor, async () => {
        await executor.deleteFrom('things').where('id', '=', what.id).execute();
        throw new Error('repented');
      }).catch(() => undefined);
      return;
    case 'index':
      await sql`insert into words (name) values (${what.name})`.execute(executor);
  }
}

test('the database after a restart equals the one that was live, whatever was saved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ actions: fc.array(action, { maxLength: 4 }), fails: fc.boolean() }), {
        maxLength: 8,
      }),
      async (units) => {
        const disk = new RecordingDisk();
        const live = await open(disk);
        for (const { actions, fails } of units) {
          const unit = live.unit(async (executor) => {
            for (const what of actions) await act(executor, what);
            if (fails) throw new Error('the unit fails at its end');
          });
          await unit.catch(() => undefined);
        }
        const replayed = await open(disk.copy());
        try {
          expect(await contentsOf(replayed)).toEqual(await contentsOf(live));
        } finally {
          await replayed.close();
          await live.close();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('a record that changes another number of rows than it did is not replayed silently', async () => {
  const disk = new RecordingDisk();
  const live = await open(disk);
  await live.unit((executor) =>
    executor
      .insertInto('things')
      .values({ id: 1, name: null, at: 1, weight: null, bytes: Buffer.alloc(0) })
      .execute(),
  );
  const { encodeRecord, chainStart } =
    await import('../../../../main/backend/database/engine/journal-record.ts');
  const { encodeSegmentHeader } =
    await import('../../../../main/backend/database/engine/journal-segment.ts');
  const forged = encodeRecord(storeCodec, {
    sequence: 1,
    schemaVersion: 10,
    before: chainStart,
    statements: [{ sql: 'delete from "things"', parameters: [], changes: 3 }],
  });
  const copy = disk.copy();
  copy.damage(`${folder}/journal-000001.gtj`, () =>
    Buffer.concat([encodeSegmentHeader(storeCodec, 0), forged.bytes]),
  );
  await expect(open(copy)).rejects.toMatchObject({ problem: { kind: 'damaged' } });
});
