import type { BackupsPort } from '../backup/backups-port.ts';
import { BackupError } from '../backup/backup-error.ts';
import type { RestorePort } from './vault-parts.ts';

/** Until backing up is wired in: nothing is backed up, and says so. */
export const noBackups: BackupsPort = {
  begin: () => undefined,
  state: () => ({
    folder: null,
    reachable: false,
    failingSince: null,
    problem: null,
    lastFullAt: null,
    shippedUntil: null,
    running: false,
    backups: [],
  }),
  useFolder: () => undefined,
  backUpNow: () => Promise.reject(new BackupError({ kind: 'noFolder' })),
  noticeSaved: () => undefined,
  noticeKeysChanged: () => undefined,
  notices: () => [],
  close: () => Promise.resolve(),
};

export const noRestore: RestorePort = {
  look: () => Promise.resolve([]),
  run: () => Promise.reject(new BackupError({ kind: 'noSuchBackup' })),
  finish: () => Promise.resolve(),
};
