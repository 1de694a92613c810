import { join } from 'node:path';

/** Where this PC keeps things. Names are ASCII: some Windows tools stumble over others. */
export interface Folders {
  /** Window position, printer: settings of this PC, and what Chromium keeps. */
  settings: string;
  /** Snapshot, journal, attachments, backups: the store's data. */
  data: string;
  logs: string;
}

export interface FolderSources {
  platform: NodeJS.Platform;
  /** Electron's `appData`: roams between PCs on a Windows domain. */
  appData: string;
  /** Windows' `LOCALAPPDATA`, which stays on this PC. */
  localAppData: string | undefined;
  /** Set by tests only. */
  chosen: string | null;
}

/** The data stay on this PC: a roaming profile would copy the database at every logon. */
export function foldersFrom({ platform, appData, localAppData, chosen }: FolderSources): Folders {
  if (chosen !== null) {
    return { settings: join(chosen, 'pc'), data: join(chosen, 'data'), logs: join(chosen, 'logs') };
  }
  const local = platform === 'win32' && localAppData !== undefined ? localAppData : appData;
  return {
    settings: join(appData, 'Guitai'),
    data: join(local, 'Guitai', 'data'),
    logs: join(local, 'Guitai', 'logs'),
  };
}
