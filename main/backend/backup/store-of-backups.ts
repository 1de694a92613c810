import type { Codec } from '../database/engine/codec.ts';
import { codecOf } from '../database/engine/codec.ts';
import type { DataKey } from '../keys/data-key.ts';
import { encodeKeyFile, readKeyFile, recoveryOnly } from '../keys/key-file.ts';
import path from 'node:path';
import type { BackupDisk } from './backup-disk.ts';
import { BackupError } from './backup-error.ts';
import { isFolder, keysName, storeFolder } from './layout.ts';
import { readIfThere, writeWhole } from './safe-write.ts';

/** What every step of backing up works with. */
export interface BackupSite {
  disk: BackupDisk;
  key: DataKey;
  codec: Codec;
  dataFolder: string;
  /** The store's own folder in the one a person chose. */
  store: string;
}

export function backupSite(
  disk: BackupDisk,
  key: DataKey,
  dataFolder: string,
  chosen: string,
): BackupSite {
  const codec = codecOf({ kind: 'aes256gcm', key });
  return { disk, key, codec, dataFolder, store: storeFolder(chosen, key) };
}

/**
 * Makes the store's folder in a folder that a person has just chosen. At no other time: where a
 * stick was pulled, its empty mount point must not be taken for it.
 */
export function adoptFolder(site: BackupSite): void {
  const { disk, store } = site;
  if (!isFolder(disk.stat(path.dirname(store)))) throw new BackupError({ kind: 'folderGone' });
  if (disk.stat(store) === null) {
    disk.makeFolder(store);
    disk.syncFolder(path.dirname(store));
  }
  copyKeys(site);
}

/** Throws `folderGone` when the store's folder is not there. */
export function checkReachable({ disk, store }: BackupSite): void {
  if (!isFolder(disk.stat(store))) throw new BackupError({ kind: 'folderGone' });
}

/** The key, wrapped by the recovery code alone, beside the backups; only written when it changed. */
export function copyKeys(site: BackupSite): void {
  const bytes = keysForBackup(site);
  const file = path.join(site.store, keysName);
  if (bytes === null || readIfThere(site.disk, file)?.equals(bytes) === true) return;
  writeWhole(site.disk, file, bytes);
}

/** Null when the data folder has no key file. */
export function keysForBackup({ disk, dataFolder }: BackupSite): Uint8Array | null {
  const keys = readKeyFile(disk, dataFolder);
  return keys === null ? null : encodeKeyFile(recoveryOnly(keys));
}
