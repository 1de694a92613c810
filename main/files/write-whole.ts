import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What writing needs of the disk; tests put one in its place that is full or refuses. */
export interface WritingDisk {
  open: typeof open;
  rename: typeof rename;
  rm: typeof rm;
}

const nodeDisk: WritingDisk = { open, rename, rm };

/**
 * Writes a file so that its name only ever stands for all of it: under a name of its own beside it,
 * synced, then renamed. After a failure the file is as it was, and nothing else is left. Rejects
 * with the system's error.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  disk: WritingDisk = nodeDisk,
): Promise<void> {
  const beside = join(dirname(path), `~guitai-${randomUUID()}.tmp`);
  try {
    const file = await disk.open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(beside, path);
  } catch (error) {
    await disk.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
