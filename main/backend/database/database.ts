import type { Kysely, Transaction } from 'kysely';

/** What repositories take as first argument: the unit's own executor, or the reader's. */
export type Executor<S> = Kysely<S> | Transaction<S>;

/** The whole of what the application layer sees of the storage engine. */
export interface Database<S> {
  /**
   * Runs reads one at a time with the units, so that nobody sees an unfinished one.
   * Writing inside throws.
   */
  read<T>(work: (executor: Executor<S>) => Promise<T>): Promise<T>;
  /**
   * A unit of work: all or nothing, in order of arrival. Resolves only after the record of its
   * statements is synced to disk; rejects with StorageError and leaves nothing behind otherwise.
   * Statements are recorded as written, so all times, ids and random values must be parameters.
   * A part that may fail by itself goes through `nested` (nested.ts). After `unknownOutcome` only a
   * restart tells whether the unit is there.
   */
  unit<T>(work: (executor: Executor<S>) => Promise<T>): Promise<T>;
  /**
   * Stores an attachment or issued paper and returns its SHA-256 (64 hexadecimal digits) once it is
   * synced: name it in a unit only after that.
   */
  putContent(bytes: Uint8Array): Promise<string>;
  /** The stored bytes, verified. Rejects with `contentMissing` or `damaged`. */
  getContent(sha256: string): Promise<Uint8Array>;
  /** Writes a snapshot when there is something new since the last one. */
  snapshot(): Promise<void>;
  state(): StorageState;
  /** Waits for the units that were handed in, writes a snapshot, frees the folder. */
  close(): Promise<void>;
}

export type StorageState =
  | {
      kind: 'ready';
      /** Size of the data in memory. */
      bytes: number;
      /** Number of the last save. */
      sequence: number;
      notice: StorageNotice | null;
      warning: StorageWarning | null;
    }
  /** Reading goes on; saving needs a restart of the backend. */
  | { kind: 'readOnly'; reason: ReadOnlyReason }
  | { kind: 'closed' };

/** Something that happened at opening and that the store manager must be told. */
export type StorageNotice =
  | { kind: 'tornTailCut'; bytes: number }
  /** `lostRecords`: saves that could not be recovered; null when nobody can tell. */
  | { kind: 'damageSetAside'; files: string[]; lostRecords: number | null };

/** Something to act on while everything still works. */
export type StorageWarning =
  | { kind: 'large'; bytes: number; limit: number }
  /** Saves are safe in the journal, but opening takes longer every day. */
  | { kind: 'snapshotFailing' };

export type ReadOnlyReason =
  /** A failed save could not be taken off the disk. */
  | 'outcomeUnknown'
  /** The database in memory can no longer be trusted; the files can. */
  | 'memoryBroken'
  /** Another computer took the folder. */
  | 'lockLost';
