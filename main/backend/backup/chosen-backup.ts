import path from 'node:path';
import type { Codec } from '../database/engine/codec.ts';
import { codecOf } from '../database/engine/codec.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { StorageError } from '../database/storage-error.ts';
import type { DataKey } from '../keys/data-key.ts';
import { keyFingerprint } from '../keys/data-key.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { parseKeyFile } from '../keys/key-file.ts';
import { keyByRecovery } from '../keys/unlock.ts';
import { BackupError } from './backup-error.ts';
import { storesIn } from './backup-rows.ts';
import { fullFiles, isFolder, keysName } from './layout.ts';
import type { Continuation } from './listed-backups.ts';
import { continuations, listFulls } from './listed-backups.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { readIfThere } from './safe-write.ts';
import { lineagesOf } from './shipped-journal.ts';
import type { ShippedPlace } from './shipped-place.ts';
import { readShippedPlace } from './shipped-place.ts';

/** A backup that the recovery code opens, and that the store itself made. */
export interface ChosenBackup {
  id: string;
  key: DataKey;
  codec: Codec;
  /** The one that the code opened. */
  keyFile: KeyFile;
  store: string;
  folder: string;
  manifest: Manifest;
  /** What was shipped behind it; null: nothing, or it belongs to a later backup. */
  behind: Continuation | null;
  /** Until where was shipped what this backup goes on with, or would if it were still there. */
  shipped: ShippedPlace | null;
}

const idPattern = /^(guitai-[0-9a-f]{8})\/(full-\d{8}-\d{6})$/;

/** Changes nothing. Throws BackupError. */
export async function chooseBackup(
  disk: FileSystem,
  chosen: string,
  id: string,
  recoveryCode: string,
): Promise<ChosenBackup> {
  const [, storeName, fullName = ''] = idPattern.exec(id) ?? [];
  const store = isFolder(disk.stat(chosen))
    ? storesIn(disk, chosen).find((folder) => path.basename(folder) === storeName)
    : undefined;
  const folder = path.join(store ?? chosen, fullName);
  if (store === undefined || readManifest(disk, folder, null).kind === 'none') {
    throw new BackupError({ kind: 'noSuchBackup' });
  }
  const { key, keyFile } = await openKey(disk, store, folder, recoveryCode);
  const fulls = listFulls(disk, store, key);
  const full = fulls.find(({ name }) => name === fullName);
  if (!full?.manifest || full.problem !== null || full.manifest.key !== keyFingerprint(key)) {
    throw new BackupError({ kind: 'unsound', detail: full?.problem ?? 'forged' });
  }
  const behind = continuations(disk, store, fulls, key).get(fullName) ?? null;
  const codec = codecOf({ kind: 'aes256gcm', key });
  const newest = fulls.filter(({ problem }) => problem === null).at(-1);
  const last = full === newest ? lineagesOf(disk, store).at(-1)?.folder : undefined;
  const shipped =
    behind?.shipped ?? (last === undefined ? null : readShippedPlace(disk, last, key));
  return { id, key, codec, keyFile, store, folder, manifest: full.manifest, behind, shipped };
}

/**
 * The key by the sheet that is valid now, or by the one that was when the backup was made: a sheet
 * printed anew does not change backups that lie on another stick.
 */
async function openKey(
  disk: FileSystem,
  store: string,
  folder: string,
  recoveryCode: string,
): Promise<{ key: DataKey; keyFile: KeyFile }> {
  const keyFiles = [path.join(store, keysName), path.join(folder, fullFiles.keys)]
    .map((file) => readKeys(disk, file))
    .filter((file) => file !== null);
  const openable = keyFiles.filter(
    ({ recovery, pendingRecovery }) => recovery !== null || pendingRecovery !== null,
  );
  if (openable.length === 0) throw new BackupError({ kind: 'noRecoveryInBackup' });
  for (const keyFile of openable) {
    const key = await keyByRecovery(keyFile, recoveryCode);
    if (key !== null) return { key, keyFile };
  }
  throw new BackupError({ kind: 'wrongCode' });
}

/** Null when it is not there or damaged. */
function readKeys(disk: FileSystem, file: string): KeyFile | null {
  const bytes = readIfThere(disk, file);
  if (bytes === null) return null;
  try {
    return parseKeyFile(bytes);
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'newerVersion') throw error;
    return null;
  }
}
