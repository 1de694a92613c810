import { StorageError } from '../storage-error.ts';
import type { ConstraintKind } from '../storage-error.ts';

/**
 * SQLite ran out of memory, found its pages inconsistent, or WebAssembly trapped: what is in memory
 * can no longer be trusted, the files can. The store stops saving until it is opened again.
 */
export class BrokenDatabaseError extends Error {
  override readonly name = 'BrokenDatabaseError';
}

/** Runs a call of sql.js, which throws strings and errors without codes. */
export function sqliteError<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw translate(error);
  }
}

const broken = /out of memory|malformed database|disk image is malformed|disk is full|disk I\/O/;

function translate(error: unknown): Error {
  if (error instanceof StorageError || error instanceof BrokenDatabaseError) return error;
  if (typeof error === 'string') return new StorageError({ kind: 'misuse', detail: cut(error) });
  // Everything but a plain Error comes from JavaScript or WebAssembly itself.
  if (!(error instanceof Error) || error.name !== 'Error' || broken.test(error.message)) {
    return new BrokenDatabaseError(error instanceof Error ? error.name : 'unknown');
  }
  const constraint = constraintOf(error.message);
  return constraint === null
    ? new StorageError({ kind: 'statement', detail: cut(error.message) })
    : new StorageError({ kind: 'constraint', constraint, detail: error.message });
}

const constraints: Array<[RegExp, ConstraintKind]> = [
  [/^UNIQUE constraint failed/, 'unique'],
  [/^FOREIGN KEY constraint failed/, 'foreignKey'],
  [/^CHECK constraint failed/, 'check'],
  [/^NOT NULL constraint failed/, 'notNull'],
  [/^cannot store /, 'type'],
  [/constraint failed/, 'other'],
];

function constraintOf(message: string): ConstraintKind | null {
  return constraints.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}

/** Some messages quote values ("malformed MATCH expression: [张三]"): keep what comes before. */
function cut(message: string): string {
  return message.replace(/[[("'“].*$/s, '…').replace(/(expression|JSON|value).*$/s, '$1');
}
