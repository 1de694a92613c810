import type { BackupDisk } from '../backup/backup-disk.ts';
import { BackupError, problemOf } from '../backup/backup-error.ts';
import { findBackups } from '../backup/backup-rows.ts';
import type { RestoreRequest } from '../backup/restore.ts';
import { restoreBackup } from '../backup/restore.ts';
import { finishRestore, noteRecorded, unrecordedRestore } from '../backup/swap-data.ts';
import { StorageError, ioError } from '../database/storage-error.ts';
import type { RestorePort } from './vault-parts.ts';

type Given = Omit<RestoreRequest, 'backupFolder' | 'backupId' | 'recoveryCode'>;

/** Restoring from real folders. */
export function restorePort(given: Given): RestorePort {
  const { disk, dataFolder } = given;
  return {
    look: async (folder) => {
      try {
        return await findBackups(disk, folder);
      } catch (error) {
        throw error instanceof StorageError ? error : new BackupError(problemOf(error));
      }
    },
    run: ({ folder, backupId, recoveryCode }) =>
      restoreBackup({ ...given, backupFolder: folder, backupId, recoveryCode }),
    finish: () => finish(disk, dataFolder),
    unrecorded: () => {
      const found = unrecordedRestore(disk, dataFolder);
      if (found === null) return null;
      const { madeAt, sequence, lostSaves, missing } = found;
      return { madeAt, sequence, lostSaves, missing };
    },
    noteRecorded: () => {
      noteRecorded(disk, dataFolder);
    },
  };
}

async function finish(disk: BackupDisk, dataFolder: string): Promise<void> {
  await Promise.resolve();
  try {
    finishRestore(disk, dataFolder);
  } catch (error) {
    throw ioError('finish a restore', error);
  }
}
