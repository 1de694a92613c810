import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { StorageError } from '../storage-error.ts';
import type { FileSystem } from './file-system.ts';
import { lockFile } from './folder-layout.ts';
import { startHeartbeat } from './heartbeat.ts';
import { takeKernelLock } from './kernel-lock.ts';
import type { Timers } from './timers.ts';

/** Keeps every other program off a data folder; throws `lockedByOther` when one is there. */
export type FolderLock = (
  folder: string,
  onLost: () => void,
) => Promise<{ release(): Promise<void> }>;

export function createFolderLock(
  fileSystem: FileSystem,
  timers: Timers,
  host: string = os.hostname(),
): FolderLock {
  return async (folder, onLost) => {
    const kernel = await takeKernelLock(folder);
    if (kernel === null) throw new StorageError({ kind: 'lockedByOther', host: null });
    try {
      const file = lockFile(folder);
      const run = randomUUID();
      const heartbeat = await startHeartbeat({ fileSystem, file, host, run, timers, onLost });
      if (heartbeat.kind === 'other') {
        throw new StorageError({ kind: 'lockedByOther', host: heartbeat.host });
      }
      return {
        release: async () => {
          heartbeat.stop();
          await kernel.release();
        },
      };
    } catch (error) {
      await kernel.release();
      throw error;
    }
  };
}
