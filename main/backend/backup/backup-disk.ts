import fs from 'node:fs';
import type { FileSystem } from '../database/engine/file-system.ts';
import { createNodeFileSystem } from '../database/engine/node-file-system.ts';

/** A disk that backups lie on, or are restored to. */
export interface BackupDisk extends FileSystem {
  /** Of an empty folder. */
  removeFolder(path: string): void;
  /** Bytes that can still be written there; null when the disk does not say. */
  freeBytes(path: string): number | null;
}

export function createNodeBackupDisk(): BackupDisk {
  return {
    ...createNodeFileSystem(),
    removeFolder: (path) => {
      fs.rmdirSync(path);
    },
    freeBytes: (path) => {
      try {
        const { bavail, bsize } = fs.statfsSync(path);
        return bavail * bsize;
      } catch {
        // Some network shares do not answer this; writing will tell.
        return null;
      }
    },
  };
}
