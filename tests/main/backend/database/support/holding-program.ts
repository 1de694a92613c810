import { createFolderLock } from '../../../../../main/backend/database/engine/folder-lock.ts';
import { createNodeFileSystem } from '../../../../../main/backend/database/engine/node-file-system.ts';
import { systemTimers } from '../../../../../main/backend/database/engine/timers.ts';
import { openCounter } from './counter.ts';

/** Opens the folder given as argument and keeps it until it is killed. */
async function run(folder: string): Promise<void> {
  const fileSystem = createNodeFileSystem();
  const lock = createFolderLock(fileSystem, systemTimers);
  await openCounter({ fileSystem, folder, lock });
  process.stdout.write('open\n');
  process.stdin.resume();
  setInterval(() => undefined, 1_000);
}

void run(process.argv[2] ?? '');
