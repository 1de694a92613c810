import path from 'node:path';
import type { FileSystem, OpenFile } from './file-system.ts';

/** Files still being written; whatever has this ending at opening was never finished. */
export const temporaryEnding = '.tmp';

export function readWholeFile(fileSystem: FileSystem, file: string): Buffer {
  const handle = fileSystem.open(file, 'read');
  try {
    const bytes = Buffer.allocUnsafe(handle.size());
    return bytes.subarray(0, handle.read(bytes, 0));
  } finally {
    handle.close();
  }
}

/**
 * Writes a new file and syncs it. Whoever renames it to its final name may then rely on its
 * bytes: a name that survives a power cut never leads to a half-written file.
 */
export function writeSynced(
  fileSystem: FileSystem,
  file: string,
  write: (handle: OpenFile) => void,
): void {
  if (fileSystem.stat(file) !== null) fileSystem.unlink(file);
  const handle = fileSystem.open(file, 'createNew');
  try {
    write(handle);
    handle.sync();
  } finally {
    handle.close();
  }
}

/**
 * Creates the folder and its missing parents so that they survive a power cut. The parent is synced
 * also when the folder is there: a process killed in between may have left it unsynced.
 */
export function makeFolderSynced(fileSystem: FileSystem, folder: string): void {
  const parent = path.dirname(folder);
  if (fileSystem.stat(folder) === null) {
    if (fileSystem.stat(parent) === null) makeFolderSynced(fileSystem, parent);
    fileSystem.makeFolder(folder);
  }
  fileSystem.syncFolder(parent);
}
