import fs from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { encryptingCodec, identityCodec } from '../../main/backend/database/engine/codec.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { loadSqlite } from '../../main/backend/database/engine/sqlite-engine.ts';
import { openDatabase } from '../../main/backend/database/open-database.ts';
import { newDataKey } from '../../main/backend/keys/data-key.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';
import { migration, saveCase, schema } from './counter-tables.ts';
import type { Tables } from './counter-tables.ts';
import { openPeer } from './install-peers.ts';

/** A way to save, holding so many cases already. */
export interface Contender {
  name: string;
  cases: number;
  /** Only every so many rounds: what is slow would take for ever. */
  every: number;
  save(): Promise<void>;
  close(): Promise<void>;
}

const seedAtOnce = 1_000;

/** The store of this program: Kysely, sql.js in memory, one record synced a save; not encrypted to compare. */
export async function guitai(folder: string, cases: number, encrypted = true): Promise<Contender> {
  const database = await openDatabase<Tables>({
    fileSystem: createNodeFileSystem(),
    folder: path.join(folder, `guitai-${cases}-${encrypted ? 'encrypted' : 'plain'}`),
    codec: encrypted ? encryptingCodec(newDataKey()) : identityCodec,
    migrations: [migration],
    clock: () => Date.now(),
    wasm: sqlWasm,
    snapshotBuilder: null,
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    timers: { after: () => () => undefined },
    tuning: { snapshotEvery: Number.MAX_SAFE_INTEGER },
  });
  let n = 0;
  while (n < cases) {
    const end = Math.min(cases, n + seedAtOnce);
    await database.unit(async (executor) => {
      for (; n < end; n += 1) await saveCase(executor, n);
    });
  }
  return {
    name: encrypted ? 'Guitai' : 'Guitai, not encrypted',
    cases,
    every: 1,
    save: () => database.unit((executor) => saveCase(executor, n++)),
    close: () => database.close(),
  };
}

/** The same statements through the same Kysely on better-sqlite3, as safe as it can be set. */
export async function betterSqlite(folder: string, cases: number): Promise<Contender> {
  const peer = openPeer(path.join(folder, `better-sqlite3-${cases}.db`));
  peer.exec(schema);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: peer }) });
  let n = 0;
  while (n < cases) {
    const end = Math.min(cases, n + seedAtOnce);
    await database.transaction().execute(async (executor) => {
      for (; n < end; n += 1) await saveCase(executor, n);
    });
  }
  return {
    name: 'better-sqlite3 (WAL, FULL)',
    cases,
    every: 1,
    save: () => database.transaction().execute((executor) => saveCase(executor, n++)),
    close: () => database.destroy(),
  };
}

/** sql.js as its manual shows it: the whole database is exported and written at every save. */
export async function exportPerSave(folder: string, cases: number): Promise<Contender> {
  const sqlite = (await loadSqlite(sqlWasm)).create();
  for (const statement of schema.split(';\n')) sqlite.run(sqlite.prepare(statement), []);
  const { createExecutor } = await import('../../main/backend/database/engine/executor.ts');
  const { executor } = createExecutor<Tables>(sqlite, { kind: 'migration' });
  let n = 0;
  sqlite.begin();
  for (; n < cases; n += 1) await saveCase(executor, n);
  sqlite.commit();
  const file = fs.openSync(path.join(folder, `export-${cases}.db`), 'w');
  return {
    name: 'export() per save',
    cases,
    every: 40,
    save: async () => {
      sqlite.begin();
      await saveCase(executor, n++);
      sqlite.commit();
      fs.writeSync(file, sqlite.export(), 0, null, 0);
      fs.fdatasyncSync(file);
    },
    close: () => {
      fs.closeSync(file);
      sqlite.close();
      return Promise.resolve();
    },
  };
}

/** Nothing but the disk: an append of a record's size and its sync. */
export function bareAppend(folder: string): Contender {
  const file = fs.openSync(path.join(folder, 'bare'), 'w');
  const record = Buffer.alloc(2_700, 7);
  let position = 0;
  return {
    name: 'bare append + fdatasync',
    cases: 0,
    every: 1,
    save: () => {
      position += fs.writeSync(file, record, 0, record.byteLength, position);
      fs.fdatasyncSync(file);
      return Promise.resolve();
    },
    close: () => {
      fs.closeSync(file);
      return Promise.resolve();
    },
  };
}
