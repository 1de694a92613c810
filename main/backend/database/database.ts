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
   */
  unit<T>(work: (executor: Executor<S>) => Promise<T>): Promise<T>;
  /** Writes a snapshot when there is something new since the last one. */
  snapshot(): Promise<void>;
  state(): StorageState;
  close(): Promise<void>;
}

export type StorageState =
  | { kind: 'ready'; bytes: number; sequence: number; notice: StorageNotice | null }
  | { kind: 'readOnly'; reason: string }
  | { kind: 'closed' };

/** Something that happened at opening and that the store manager must be told. */
export type StorageNotice =
  | { kind: 'tornTailCut'; bytes: number }
  | { kind: 'damageSetAside'; files: string[]; lostRecords: number | null };
