import { encryptingCodec } from '../database/engine/codec.ts';
import { createFolderLock } from '../database/engine/folder-lock.ts';
import type { FolderLock } from '../database/engine/folder-lock.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { Migration } from '../database/engine/migrate.ts';
import { systemTimers } from '../database/engine/timers.ts';
import type { StorageNotice } from '../database/database.ts';
import { StorageError, ioError } from '../database/storage-error.ts';
import { keyFingerprint } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import { destroyPlainFiles } from './destroy-plain-files.ts';
import { dataFolderState } from './folder-state.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import { removeSealedFiles, sealPlainFiles } from './seal-plain-files.ts';

export interface ConvertOptions {
  fileSystem: FileSystem;
  /** Absolute. `plain` or `converting` (folder-state.ts). */
  folder: string;
  key: DataKey;
  /** The wrapped key, in any state; its state is written here. */
  keyFile: KeyFile;
  migrations: readonly Migration[];
  /** UTC ms. */
  clock: () => number;
  /** The bytes of sql.js's sql-wasm.wasm. */
  wasm: Uint8Array;
  /** Held while converting; the real one when not given. */
  lock?: FolderLock;
}

export interface Converted {
  /** As it is on the disk now. */
  keyFile: KeyFile;
  /** What was found wrong with the plain files: openDatabase will not find it again. */
  notice: StorageNotice | null;
}

/**
 * Makes a plain folder encrypted, or goes on with that. Killed or cut off anywhere, the next call
 * goes on or starts over, and no save is lost; at the end no plain file is left. Rejects with a
 * StorageError; then the plain files are still the data, or the next call goes on.
 */
export async function convertFolder(options: ConvertOptions): Promise<Converted> {
  const { fileSystem, folder, lock = createFolderLock(fileSystem, systemTimers) } = options;
  let lost = false;
  const held = await lock(folder, () => {
    lost = true;
  });
  try {
    return await convertLocked(options, () => {
      if (lost) throw new StorageError({ kind: 'lockedByOther', host: null });
    });
  } catch (error) {
    throw ioError('encrypt the data', error);
  } finally {
    await held.release();
  }
}

/**
 * The key file says how far it is. Its two changes of state are the two moments that count: from
 * `destroyingPlain` on the encrypted files are the data, at `encrypted` nothing is left to do.
 */
async function convertLocked(options: ConvertOptions, stillHeld: () => void): Promise<Converted> {
  const { fileSystem, folder, key, keyFile } = options;
  const found = readKeyFile(fileSystem, folder);
  const other = found !== null && found.state !== 'converting' && found.key !== keyFile.key;
  if (other || keyFingerprint(key) !== keyFile.key) {
    throw new StorageError({ kind: 'keyFile', reason: 'otherKey' });
  }
  if (found?.state === 'encrypted') return { keyFile: found, notice: null };
  // Refuses encrypted data without their key file: a new one would stand in the way of the old.
  if (found === null && dataFolderState(fileSystem, folder) === 'new') {
    throw new StorageError({ kind: 'misuse', detail: 'there is nothing to encrypt' });
  }
  const codec = encryptingCodec(key);
  let notice: StorageNotice | null = null;
  if (found?.state !== 'destroyingPlain') {
    // What an interrupted attempt left may be by another key.
    removeSealedFiles(fileSystem, folder);
    writeKeyFile(fileSystem, folder, { ...keyFile, state: 'converting' });
    notice = await sealed(options);
    stillHeld();
    writeKeyFile(fileSystem, folder, { ...keyFile, state: 'destroyingPlain' });
  }
  destroyPlainFiles(fileSystem, folder, codec);
  stillHeld();
  const done: KeyFile = { ...keyFile, state: 'encrypted' };
  writeKeyFile(fileSystem, folder, done);
  return { keyFile: done, notice };
}

async function sealed(options: ConvertOptions): Promise<StorageNotice | null> {
  const { fileSystem, folder, key } = options;
  try {
    return await sealPlainFiles({ ...options, codec: encryptingCodec(key) });
  } catch (error) {
    try {
      // On a full disk it is these files that fill it.
      removeSealedFiles(fileSystem, folder);
    } catch {
      // The next attempt removes them first; what went wrong before is what the person must hear.
    }
    throw error;
  }
}
