import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { StorageError } from '../storage-error.ts';
import type { Executor } from '../database.ts';
import type { Recorder } from './recorder.ts';
import type { Sqlite } from './sqlite.ts';
import type { PreparedStatement } from './statement-cache.ts';
import type { StatementKind } from './statement-guard.ts';
import { guardParameters } from './statement-guard.ts';

/** What an executor may do; only a unit's writes go into the journal. */
export type Access =
  { kind: 'read' } | { kind: 'unit'; recorder: Recorder } | { kind: 'migration' };

const allowed: Record<Access['kind'], readonly StatementKind[]> = {
  read: ['read'],
  unit: ['read', 'write', 'nest'],
  migration: ['read', 'write', 'shape'],
};

export interface OpenExecutor<S> {
  executor: Executor<S>;
  /** From then on the executor throws: nobody writes through one that was kept. */
  close: () => void;
}

/** A Kysely of its own for each piece of work: making one costs a few microseconds. */
export function createExecutor<S>(sqlite: Sqlite, access: Access): OpenExecutor<S> {
  let open = true;
  const database: SqliteDatabase = {
    prepare: (sql) => {
      if (!open) throw misuse('the executor was used after its work ended');
      const statement = sqlite.prepare(sql);
      if (!allowed[access.kind].includes(statement.guard.kind)) {
        throw misuse(`a ${statement.guard.kind} statement in a ${access.kind}`);
      }
      return statementOf(sqlite, access, statement);
    },
    close: () => {
      open = false;
    },
  };
  return {
    executor: new Kysely<S>({ dialect: new SqliteDialect({ database }) }),
    close: () => {
      open = false;
    },
  };
}

function statementOf(
  sqlite: Sqlite,
  access: Access,
  statement: PreparedStatement,
): SqliteStatement {
  const { sql, guard, columns } = statement;
  const record = (parameters: ReturnType<typeof guardParameters>, changes: number): void => {
    if (access.kind !== 'unit') return;
    if (guard.kind === 'write') access.recorder.write(sql, parameters, changes);
    if (guard.kind === 'nest') access.recorder.nest(sql);
  };
  const all = (given: readonly unknown[]): unknown[] => {
    const parameters = guardParameters(guard.parameters, given);
    const { rows, changes } = sqlite.all(statement, parameters);
    record(parameters, changes);
    return rows;
  };
  return {
    reader: columns.length > 0,
    all,
    run: (given) => {
      const parameters = guardParameters(guard.parameters, given);
      const { changes } = sqlite.run(statement, parameters);
      record(parameters, changes);
      // A change of the tables outdates every compiled statement.
      if (guard.kind === 'shape') sqlite.forgetStatements();
      const inserted = guard.verb === 'insert' || guard.verb === 'replace';
      return { changes, lastInsertRowid: inserted ? sqlite.lastInsertRowid() : 0 };
    },
    iterate: (given) => all(given).values(),
  };
}

function misuse(detail: string): StorageError {
  return new StorageError({ kind: 'misuse', detail });
}
