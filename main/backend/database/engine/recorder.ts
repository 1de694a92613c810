import { nesting } from './statement-guard.ts';
import type { SqlValue, Statement } from './statement.ts';

/** Collects what a unit writes, in order; what a nested part undid is forgotten. */
export class Recorder {
  readonly statements: Statement[] = [];
  readonly #marks: number[] = [];

  write(sql: string, parameters: SqlValue[], changes: number): void {
    this.statements.push({ sql, parameters, changes });
  }

  nest(sql: string): void {
    if (sql === nesting.begin) this.#marks.push(this.statements.length);
    if (sql === nesting.keep) this.#marks.pop();
    if (sql === nesting.undo) this.statements.length = this.#marks.at(-1) ?? 0;
  }
}
