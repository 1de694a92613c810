import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import Store from 'electron-store';
import { z } from 'zod';

import { counterSettings } from '../../shared/ipc/schemas/counter-settings.ts';

const windowBounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type WindowBounds = z.infer<typeof windowBounds>;

/** What belongs to this PC alone. What belongs to the store is in the database. */
const pcSettings = counterSettings.shape.values.extend({
  windowBounds: windowBounds.nullable(),
  windowMaximized: z.boolean(),
  /** Where the POS puts its order files; null when no folder is watched. */
  watchedFolder: z.string().nullable(),
  /** USB stick or network share that gets the backups; null when none was chosen. */
  backupFolder: z.string().nullable(),
});
export type PcSettings = z.infer<typeof pcSettings>;

export const defaultPcSettings: PcSettings = {
  language: 'zh-CN',
  printerName: null,
  windowBounds: null,
  windowMaximized: false,
  watchedFolder: null,
  backupFolder: null,
};

export interface SettingsFile {
  read: () => PcSettings;
  change: (part: Partial<PcSettings>) => void;
  /** Name the unreadable file was kept under, or null when it was readable. */
  setAsideAs: string | null;
}

const name = 'counter-settings';

/**
 * Opens the settings of this PC. A file that cannot be read or holds something else is kept under
 * another name and reported; it is never overwritten silently.
 */
export function openSettings(folder: string, now: () => Date): SettingsFile {
  const first = openStore(folder);
  const setAsideAs = first === null ? setAside(folder, now()) : null;
  const store = first ?? openStore(folder);
  if (store === null) throw new Error('New settings could not be opened.');
  return {
    read: () => pcSettings.parse({ ...defaultPcSettings, ...store.store }),
    change: (part) => {
      store.store = { ...store.store, ...part };
    },
    setAsideAs,
  };
}

/** Null when the file is broken: then electron-store throws, or its content is not ours. */
function openStore(folder: string): Store<PcSettings> | null {
  try {
    const store = new Store<PcSettings>({ cwd: folder, name, clearInvalidConfig: false });
    return pcSettings.partial().safeParse(store.store).success ? store : null;
  } catch (error) {
    if (existsSync(join(folder, `${name}.json`))) return null;
    throw error; // Not the file: the folder cannot be used.
  }
}

function setAside(folder: string, at: Date): string {
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const kept = `${name}.broken-${stamp}.json`;
  renameSync(join(folder, `${name}.json`), join(folder, kept));
  return kept;
}
