import path from 'node:path';
import type { BackupDisk } from './backup-disk.ts';

/** Removes a folder and everything in it; only for folders that the program made by itself. */
export function removeTree(disk: BackupDisk, folder: string): void {
  for (const name of disk.readFolder(folder)) {
    const child = path.join(folder, name);
    if (disk.stat(child)?.kind === 'folder') removeTree(disk, child);
    else disk.unlink(child);
  }
  disk.removeFolder(folder);
}
