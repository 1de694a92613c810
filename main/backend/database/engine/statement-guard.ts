import { StorageError } from '../storage-error.ts';
import type { SqlWords } from './sql-words.ts';
import { readSqlWords } from './sql-words.ts';
import type { SqlValue } from './statement.ts';

/** Their answer differs when a record is replayed, or is the computer's clock, not the given one. */
const forbiddenCalls = new Set([
  'random',
  'randomblob',
  'date',
  'time',
  'datetime',
  'julianday',
  'strftime',
  'unixepoch',
  'timediff',
  'changes',
  'total_changes',
  'last_insert_rowid',
  'sqlite_version',
  'sqlite_source_id',
]);

const forbiddenWords = ['current_time', 'current_date', 'current_timestamp'];

const readingVerbs = new Set(['select', 'values']);
const writingVerbs = new Set(['insert', 'replace', 'update', 'delete']);
const shapingVerbs = new Set(['create', 'alter', 'drop', 'reindex']);

/** The only transaction statements a unit may run: `nested` (nested.ts) sends them. */
export const nesting = {
  begin: 'savepoint nested',
  keep: 'release nested',
  undo: 'rollback to nested',
} as const;
const nestingTexts = new Set<string>(Object.values(nesting));

export type StatementKind = 'read' | 'write' | 'shape' | 'nest';

export interface GuardedSql {
  kind: StatementKind;
  verb: string;
  parameters: number;
}

/** Refuses what would not replay the same or could bypass the unit; says what the rest does. */
export function guardSql(sql: string): GuardedSql {
  const words = readSqlWords(sql);
  const kind = nestingTexts.has(sql) ? 'nest' : kindOf(words);
  if (kind === null) refuse(`statement not allowed: ${words.verb.toUpperCase()}`);
  for (const call of words.calls) {
    if (forbiddenCalls.has(call)) refuse(`not deterministic: ${call}()`);
  }
  for (const word of forbiddenWords) {
    if (words.words.has(word)) refuse(`not deterministic: ${word}`);
  }
  // A trigger's body has semicolons of its own.
  if (words.several && !words.words.has('trigger')) refuse('more than one statement');
  if (words.namedParameters) refuse('parameters are written as ?');
  // Nothing may make the commit fail once the record is on disk.
  if (kind === 'shape' && (words.words.has('deferred') || words.words.has('deferrable'))) {
    refuse('foreign keys are checked at once, never deferred');
  }
  return { kind, verb: words.verb, parameters: words.parameters };
}

function kindOf(words: SqlWords): StatementKind | null {
  if (readingVerbs.has(words.verb)) return 'read';
  if (writingVerbs.has(words.verb)) return 'write';
  if (shapingVerbs.has(words.verb)) return 'shape';
  return null;
}

/**
 * The parameters as SQLite will store them. Beyond 32 bits sql.js binds numbers as REAL, which
 * STRICT INTEGER columns turn back exactly up to 2^53; everything that would be stored as something
 * else than it looks is refused.
 */
export function guardParameters(expected: number, parameters: readonly unknown[]): SqlValue[] {
  if (parameters.length !== expected) {
    refuse(`${parameters.length} parameters for ${expected} places`);
  }
  return parameters.map(toSqlValue);
}

function toSqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string') return value;
  // Copied: the journal must hold what SQLite got, whatever the caller does with it later.
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) {
      return value;
    }
    return refuse('a number that cannot be stored exactly');
  }
  return refuse(`a parameter of type ${value instanceof Date ? 'Date' : typeof value}`);
}

function refuse(detail: string): never {
  throw new StorageError({ kind: 'misuse', detail });
}
