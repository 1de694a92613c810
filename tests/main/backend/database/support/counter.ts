import { sql } from 'kysely';
import type { FileSystem } from '../../../../../main/backend/database/engine/file-system.ts';
import type { Migration } from '../../../../../main/backend/database/engine/migrate.ts';
import { rebuildSnapshot } from '../../../../../main/backend/database/engine/rebuild.ts';
import { loadSqlite } from '../../../../../main/backend/database/engine/sqlite-engine.ts';
import type { Database } from '../../../../../main/backend/database/database.ts';
import { openDatabase } from '../../../../../main/backend/database/open-database.ts';
import type { OpenOptions } from '../../../../../main/backend/database/open-database.ts';
import { storeCodec } from './codec.ts';
import type { RecordingDisk } from './recording-disk.ts';
import { sqlWasm } from './wasm.ts';

/** A small store: each case has two pieces that are saved together, perhaps a paper. */
export interface Tables {
  cases: { id: string; submitted_at: number; paper: string | null };
  pieces: { case_id: string; number: number };
}

export const firstMigration: Migration = {
  id: '0010-cases',
  version: 10,
  up: async (executor) => {
    await sql`create table cases (
      id text primary key, submitted_at integer not null, paper text) strict`.execute(executor);
    await sql`create table pieces (
      case_id text not null references cases (id), number integer not null,
      primary key (case_id, number)) strict`.execute(executor);
  },
};

export const secondMigration: Migration = {
  id: '0020-case-note',
  version: 20,
  up: async (executor) => {
    await sql`alter table cases add column note text`.execute(executor);
  },
};

export const dataFolder = '/home/店/柜台';
export const submittedAt = Date.UTC(2026, 10, 21, 14, 30);

export type CounterOptions = Partial<OpenOptions> & { fileSystem: FileSystem };

/** Opens the store of the tests; its snapshots by worker are made in place, on the same disk. */
export async function openCounter(options: CounterOptions): Promise<Database<Tables>> {
  const engine = await loadSqlite(sqlWasm);
  return openDatabase<Tables>({
    folder: dataFolder,
    codec: storeCodec,
    migrations: [firstMigration],
    clock: () => submittedAt,
    wasm: sqlWasm,
    snapshotBuilder: async (job) => {
      await Promise.resolve();
      rebuildSnapshot(options.fileSystem, engine, job);
    },
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    timers: { after: () => () => undefined },
    ...options,
  });
}

export async function submitCase(
  database: Database<Tables>,
  id: string,
  paper: string | null = null,
): Promise<void> {
  await database.unit(async (executor) => {
    await executor.insertInto('cases').values({ id, submitted_at: submittedAt, paper }).execute();
    await executor
      .insertInto('pieces')
      .values([
        { case_id: id, number: 1 },
        { case_id: id, number: 2 },
      ])
      .execute();
  });
}

/** The program is killed: nothing more reaches the disk; only the test's memory is freed. */
export async function kill(database: Database<Tables>, disk: RecordingDisk): Promise<void> {
  const { watch } = disk;
  disk.watch = () => undefined;
  await database.close();
  disk.watch = watch;
}

export interface FoundCase {
  id: string;
  paper: string | null;
  pieces: number;
}

export async function findCases(database: Database<Tables>): Promise<FoundCase[]> {
  return database.read((executor) =>
    executor
      .selectFrom('cases')
      .leftJoin('pieces', 'pieces.case_id', 'cases.id')
      .select(({ fn }) => ['id', 'paper', fn.count<number>('number').as('pieces')])
      .groupBy('id')
      .orderBy('id')
      .execute(),
  );
}

export async function caseIds(database: Database<Tables>): Promise<string[]> {
  return (await findCases(database)).map(({ id }) => id);
}
