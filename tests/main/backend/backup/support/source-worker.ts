import { createWorkerAside } from '../../../../../main/backend/backup/backup-aside.ts';
import type {
  BackupAside,
  BackupThreadData,
} from '../../../../../main/backend/backup/backup-aside.ts';

/**
 * The backup thread from its TypeScript source; the program starts the bundled file. Needs the
 * project as working directory.
 */
export function sourceBackupWorker(data: BackupThreadData): BackupAside {
  const source = new URL('../../../../../main/backend/backup/backup-worker.ts', import.meta.url)
    .href;
  const entry = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(source)}))`;
  return createWorkerAside(entry, data, { eval: true });
}
