import type { Migration } from '../database/engine/migrate.ts';
import type { BackupDisk } from './backup-disk.ts';

/** What restoring needs; the data folder must not be open. */
export interface RestoreRequest {
  disk: BackupDisk;
  /** As the person chose it: the folder the stores' folders lie in, or one of those. */
  backupFolder: string;
  /** `id` of a row of `findBackups`. */
  backupId: string;
  recoveryCode: string;
  /** Need not exist. Its name is also that of what lies beside it while restoring. */
  dataFolder: string;
  migrations: readonly Migration[];
  /** The bytes of sql-wasm.wasm. */
  wasm: Uint8Array;
  /** UTC ms. */
  clock: () => number;
}
