import type { ReadOnlyReason } from '../database.ts';

export interface Tuning {
  /** Records after which a snapshot is made. */
  snapshotEvery: number;
  /** Without a save for so long, with at least so many records: a snapshot too. */
  idleMs: number;
  idleRecords: number;
  /** Up to this size the live database is copied (2 ms a MB); above, a worker rebuilds it. */
  copyUpToBytes: number;
  warnBytes: number;
  /** The runtime ends at 2 GB. */
  refuseBytes: number;
}

export const defaultTuning: Tuning = {
  snapshotEvery: 10_000,
  idleMs: 60_000,
  idleRecords: 200,
  copyUpToBytes: 16 * 1024 * 1024,
  warnBytes: 1_000_000_000,
  refuseBytes: 1_600_000_000,
};

/** For the log; `error` is to be logged by class and code only. */
export type StorageEvent =
  | { kind: 'snapshotMade'; sequence: number; by: 'copy' | 'worker' }
  | { kind: 'snapshotFailed'; error: unknown }
  /** The worker could not; the live database was copied instead. */
  | { kind: 'workerFailed'; error: unknown }
  | { kind: 'readOnly'; reason: ReadOnlyReason }
  | { kind: 'idleWorkFailed'; error: unknown };
