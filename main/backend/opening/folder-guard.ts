import type { FileSystem } from '../database/engine/file-system.ts';
import type { FolderLock } from '../database/engine/folder-lock.ts';
import { makeFolderSynced } from '../database/engine/whole-file.ts';
import { ioError } from '../database/storage-error.ts';

/**
 * Makes the data folder where it is missing and keeps other programs off it while `work` runs. Only
 * while the database, which locks the folder by itself, is not open.
 */
export function folderGuard(
  fileSystem: FileSystem,
  folder: string,
  lock: FolderLock,
): <T>(work: () => T) => Promise<T> {
  return async (work) => {
    try {
      makeFolderSynced(fileSystem, folder);
    } catch (error) {
      throw ioError('make the data folder', error);
    }
    const held = await lock(folder, () => undefined);
    try {
      return work();
    } finally {
      await held.release();
    }
  };
}
