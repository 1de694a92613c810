/**
 * Everything the storage engine can refuse or fail with. No kind carries data of people: the ipc
 * layer turns kinds into Chinese sentences, the log may keep the whole problem.
 */
export type StorageProblem =
  | { kind: 'diskFull' }
  /** The disk refused an operation; nothing of the unit is kept. */
  | { kind: 'ioFailed'; operation: string; code: string }
  /** Saves are refused until the backend is started again; reading goes on. */
  | { kind: 'readOnly'; reason: string }
  /** The disk failed while refusing: only a restart tells whether the save is there. */
  | { kind: 'unknownOutcome'; code: string }
  /** No good state could be found in the folder; its files are left as they are. */
  | { kind: 'damaged'; files: string[]; detail: string }
  | { kind: 'newerVersion'; found: number; known: number }
  | { kind: 'lockedByOther'; host: string | null }
  | { kind: 'migrationFailed'; id: string; detail: string }
  /** Encrypted with another key than the one given, or not at all; nothing was touched. */
  | { kind: 'wrongCodec'; found: string; expected: string }
  /** The file with the wrapped key is not there although data are, cannot be understood, or is of another key. */
  | { kind: 'keyFile'; reason: 'missing' | 'damaged' | 'otherKey' }
  | { kind: 'tooLarge'; bytes: number; limit: number }
  | { kind: 'contentMissing'; sha256: string }
  | { kind: 'constraint'; constraint: ConstraintKind; detail: string }
  /** A statement SQLite cannot run; the text is cut where values could appear. */
  | { kind: 'statement'; detail: string }
  /** The program used the engine wrongly: a value, a statement or a call it does not allow. */
  | { kind: 'misuse'; detail: string }
  | { kind: 'closed' };

export type ConstraintKind = 'unique' | 'foreignKey' | 'check' | 'notNull' | 'type' | 'other';

export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(readonly problem: StorageProblem) {
    super(describe(problem));
  }

  get kind(): StorageProblem['kind'] {
    return this.problem.kind;
  }
}

function describe(problem: StorageProblem): string {
  const { kind, ...details } = problem;
  return Object.keys(details).length === 0 ? kind : `${kind} ${JSON.stringify(details)}`;
}

/** The error code of a failed system call, or the error's class. Never its text: it has paths. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) {
    const code = 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : error.name;
  }
  return typeof error;
}

/** What a failed file operation means to the caller; other errors stay what they are. */
export function ioError(operation: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageError({ kind: 'diskFull' });
  return new StorageError({ kind: 'ioFailed', operation, code });
}
