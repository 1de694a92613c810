import type { Executor } from '../database.ts';
import { StorageError, codeOf } from '../storage-error.ts';
import { createExecutor } from './executor.ts';
import type { Sqlite } from './sqlite.ts';

/** One step of the tables' history. Shipped ones are never edited: old records rest on them. */
export interface Migration {
  /** `0010-orders`: the version and a name. */
  id: string;
  version: number;
  up(executor: Executor<unknown>): Promise<void>;
}

/** Versions rise strictly and stand in the ids; throws otherwise, before anything is opened. */
export function proveOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { id, version } of migrations) {
    if (!Number.isSafeInteger(version) || version <= last) {
      fail(id, `version ${version} does not follow ${last}`);
    }
    if (!id.startsWith(`${String(version).padStart(4, '0')}-`)) {
      fail(id, `the id does not begin with its version ${version}`);
    }
    last = version;
  }
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the tables from their version up to `target`, each step in one transaction together with
 * its version number. In memory only: the caller makes it last with a snapshot. Throws
 * `migrationFailed`.
 */
export async function migrate(
  sqlite: Sqlite,
  migrations: readonly Migration[],
  target: number,
): Promise<void> {
  const from = sqlite.schemaVersion;
  for (const migration of migrations) {
    if (migration.version > from && migration.version <= target) await runOne(sqlite, migration);
  }
  if (sqlite.schemaVersion !== target) {
    fail('none', `no migration leads from version ${from} to ${target}`);
  }
}

async function runOne(sqlite: Sqlite, migration: Migration): Promise<void> {
  // Tables are rebuilt with foreign keys off, as SQLite prescribes, and checked before the commit.
  sqlite.pragma('foreign_keys = OFF');
  const { executor, close } = createExecutor(sqlite, { kind: 'migration' });
  sqlite.begin();
  try {
    await migration.up(executor);
    close();
    checkTables(sqlite, migration.id);
    sqlite.schemaVersion = migration.version;
    sqlite.commit();
  } catch (error) {
    close();
    sqlite.rollback();
    if (error instanceof StorageError && error.kind === 'migrationFailed') throw error;
    // Other errors may quote what they choked on.
    fail(migration.id, error instanceof StorageError ? error.message : codeOf(error));
  } finally {
    sqlite.pragma('foreign_keys = ON');
    sqlite.forgetStatements();
  }
}

function checkTables(sqlite: Sqlite, id: string): void {
  sqlite.forgetStatements();
  if (sqlite.rows('PRAGMA foreign_key_check').length > 0) {
    fail(id, 'rows refer to rows that are not there');
  }
  // Times beyond 32 bits are bound as REAL: only STRICT tables turn them back into integers.
  const loose = sqlite.rows(
    `select name from pragma_table_list
     where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
  );
  if (loose.length > 0) {
    fail(id, `tables must be STRICT: ${loose.map((row) => String(row['name'])).join(', ')}`);
  }
}

function fail(id: string, detail: string): never {
  throw new StorageError({ kind: 'migrationFailed', id, detail });
}
