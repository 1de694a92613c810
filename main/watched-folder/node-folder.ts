import { watch } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { mostFileBytes } from '../../shared/ipc/schemas/imports.ts';
import { readFileWhole } from '../files/file-reading.ts';
import { isOrderFileName, type FolderDisk, type SeenFile } from './folder-disk.ts';

export const nodeFolder: FolderDisk = {
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    const seen: SeenFile[] = [];
    // One after the other: a slow network folder must not take all threads of the runtime.
    for (const entry of entries) {
      if (!entry.isFile() || !isOrderFileName(entry.name)) continue;
      const file = await lstat(join(folder, entry.name)).catch(() => null);
      if (file?.isFile() !== true) continue;
      seen.push({ name: entry.name, size: file.size, modifiedMs: file.mtimeMs });
    }
    return seen;
  },

  read: (folder, name) =>
    readFileWhole(join(folder, name), { mostBytes: mostFileBytes, followLinks: false }),

  watch: (folder, onHint, onLost) => {
    // On Windows, watching a network path that just went away would stop the whole program.
    if (folder.startsWith('\\\\')) return () => undefined;
    try {
      const watcher = watch(folder, { persistent: false }, onHint);
      watcher.on('error', () => {
        watcher.close();
        onLost();
      });
      return () => {
        watcher.close();
      };
    } catch {
      return () => undefined; // No hints, then: the folder is looked at now and then all the same.
    }
  },
};
