import type { Database as SqlJsDatabase, Statement as CompiledStatement } from 'sql.js';
import type { GuardedSql } from './statement-guard.ts';
import { guardSql } from './statement-guard.ts';

export interface PreparedStatement {
  sql: string;
  guard: GuardedSql;
  compiled: CompiledStatement;
  /** Empty when the statement answers no rows. */
  columns: string[];
}

const capacity = 400;

/** Compiled statements by text, the longest unused dropped first. */
export class StatementCache {
  readonly #database: SqlJsDatabase;
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(database: SqlJsDatabase) {
    this.#database = database;
  }

  get(sql: string): PreparedStatement {
    return this.#find(sql, sql, guardSql);
  }

  /** For the engine's own statements. Kept apart: the same text from outside meets the guard. */
  internal(sql: string): PreparedStatement {
    return this.#find(`engine: ${sql}`, sql, () => ({ kind: 'read', verb: '', parameters: 0 }));
  }

  clear(): void {
    for (const { compiled } of this.#prepared.values()) compiled.free();
    this.#prepared.clear();
  }

  #find(key: string, sql: string, guard: (sql: string) => GuardedSql): PreparedStatement {
    const known = this.#prepared.get(key);
    if (known !== undefined) {
      // Insertion order is the order of last use.
      this.#prepared.delete(key);
      this.#prepared.set(key, known);
      return known;
    }
    const guarded = guard(sql);
    const compiled = this.#database.prepare(sql);
    const prepared = { sql, guard: guarded, compiled, columns: compiled.getColumnNames() };
    this.#prepared.set(key, prepared);
    if (this.#prepared.size > capacity) this.#dropOldest();
    return prepared;
  }

  #dropOldest(): void {
    for (const [sql, { compiled }] of this.#prepared) {
      compiled.free();
      this.#prepared.delete(sql);
      return;
    }
  }
}
