import type { Database as SqlJsDatabase } from 'sql.js';
import { sqliteError } from './sqlite-error.ts';
import type { SqlValue } from './statement.ts';
import { StatementCache } from './statement-cache.ts';
import type { PreparedStatement } from './statement-cache.ts';

export type Row = Record<string, SqlValue>;

/** Below this the file doubles or copies itself within milliseconds: no reserve is kept. */
const reserveFrom = 16 * 1024 * 1024;

/** One SQLite database in memory: the only place that calls sql.js. */
export class Sqlite {
  readonly #database: SqlJsDatabase;
  readonly #statements: StatementCache;

  constructor(database: SqlJsDatabase) {
    this.#database = database;
    this.#statements = new StatementCache(database);
    this.pragma('journal_mode = MEMORY');
    this.pragma('locking_mode = EXCLUSIVE');
    this.pragma('synchronous = OFF');
    this.pragma('temp_store = MEMORY');
    this.pragma('foreign_keys = ON');
  }

  prepare(sql: string): PreparedStatement {
    return sqliteError(() => this.#statements.get(sql));
  }

  /** Runs the statement to its end. */
  run(statement: PreparedStatement, parameters: SqlValue[]): { changes: number } {
    return sqliteError(() => {
      const { compiled } = statement;
      try {
        compiled.bind(parameters);
        while (compiled.step());
        return { changes: this.#database.getRowsModified() };
      } finally {
        compiled.reset();
      }
    });
  }

  all(statement: PreparedStatement, parameters: SqlValue[]): { rows: Row[]; changes: number } {
    return sqliteError(() => {
      const { compiled, columns } = statement;
      const rows: Row[] = [];
      try {
        compiled.bind(parameters);
        while (compiled.step()) rows.push(rowOf(columns, compiled.get()));
        return { rows, changes: this.#database.getRowsModified() };
      } finally {
        compiled.reset();
      }
    });
  }

  begin(): void {
    this.#run('begin');
  }

  commit(): void {
    this.#run('commit');
  }

  rollback(): void {
    this.#run('rollback');
  }

  lastInsertRowid(): number {
    return this.#number('select last_insert_rowid()');
  }

  pragma(setting: string): void {
    sqliteError(() => this.#database.run(`PRAGMA ${setting}`));
  }

  pragmaValue(name: string): number {
    return this.#number(`PRAGMA ${name}`);
  }

  /** Rows of a fixed statement of the engine itself. */
  rows(sql: string): Row[] {
    return this.all(this.#statements.internal(sql), []).rows;
  }

  get schemaVersion(): number {
    return this.pragmaValue('user_version');
  }

  /** Part of the running transaction: version and change are committed together. */
  set schemaVersion(version: number) {
    this.pragma(`user_version = ${version}`);
  }

  /** Size of what is stored, without the pages in reserve. */
  get bytes(): number {
    const pages = this.pragmaValue('page_count') - this.pragmaValue('freelist_count');
    return pages * this.pragmaValue('page_size');
  }

  /**
   * sql.js keeps the file in one array that copies itself to grow (12.5 % at a time), which stalls
   * a save of a large database. Free pages made here, at opening and when idle, are used up first,
   * and a rolled-back save then has no growth to undo. Returns whether it grew.
   */
  reserve(): boolean {
    const pages = this.pragmaValue('page_count');
    const size = this.pragmaValue('page_size');
    const wanted = Math.ceil(pages / 16);
    if (pages * size < reserveFrom) return false;
    if (this.pragmaValue('freelist_count') * 2 > wanted) return false;
    this.begin();
    this.#database.run(
      `create table guitai_reserve (filler blob);
       insert into guitai_reserve values (zeroblob(${wanted * size}));
       drop table guitai_reserve`,
    );
    this.commit();
    this.forgetStatements();
    return true;
  }

  /** A copy of the database file. Blocks in proportion to its size; never part of a save. */
  export(): Uint8Array {
    return sqliteError(() => this.#database.export());
  }

  /** Prepared statements do not survive a change of the tables. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #run(sql: string): void {
    this.run(this.#statements.internal(sql), []);
  }

  #number(sql: string): number {
    const [row] = this.rows(sql);
    return Number(Object.values(row ?? {})[0]);
  }
}

function rowOf(columns: string[], values: SqlValue[]): Row {
  const row: Row = {};
  for (let index = 0; index < columns.length; index += 1) {
    row[columns[index] ?? ''] = values[index] ?? null;
  }
  return row;
}
