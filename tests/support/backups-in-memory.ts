import type { BackupsPort } from '../../main/backend/backup/backups-port.ts';

/** Stands in for backing up where a test is about something else: a folder nobody writes to. */
export function backupsInMemory(): BackupsPort {
  let folder: string | null = null;
  return {
    begin: () => undefined,
    state: () => ({
      folder,
      reachable: folder !== null,
      failingSince: null,
      problem: null,
      lastFullAt: null,
      shippedUntil: null,
      running: false,
      backups: [],
    }),
    useFolder: (next) => {
      folder = next;
    },
    backUpNow: () => Promise.resolve({ id: 'backup', sequence: 0 }),
    noticeSaved: () => undefined,
    noticeKeysChanged: () => undefined,
    notices: () => [],
    close: () => Promise.resolve(),
  };
}
