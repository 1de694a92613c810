import {
  damagedEnding,
  journalsIn,
  sealedEnding,
  snapshotsIn,
} from '../database/engine/folder-layout.ts';
import { identityCodec } from '../database/engine/codec.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { peekCodec } from '../database/engine/file-header.ts';
import { StorageError, ioError } from '../database/storage-error.ts';
import { readKeyFile } from './key-file.ts';

export type DataFolderState =
  /** Nothing there yet, perhaps not even the folder. */
  | 'new'
  /** Data of a version up to 0.2.0. */
  | 'plain'
  | 'encrypted'
  /** Making a plain folder encrypted was interrupted: `convertFolder` goes on with it. */
  | 'converting';

/**
 * Throws `keyFile` when the key file cannot be understood, or is missing beside encrypted data; a
 * key file without data is a first start that was interrupted, and counts as `encrypted`.
 */
export function dataFolderState(fileSystem: FileSystem, folder: string): DataFolderState {
  const keys = readKeyFile(fileSystem, folder);
  if (keys !== null) return keys.state === 'encrypted' ? 'encrypted' : 'converting';
  try {
    return withoutKeys(fileSystem, folder);
  } catch (error) {
    throw ioError('look at the data folder', error);
  }
}

function withoutKeys(fileSystem: FileSystem, folder: string): DataFolderState {
  if (fileSystem.stat(folder) === null) return 'new';
  const names = fileSystem.readFolder(folder);
  const numbered = [...snapshotsIn(folder, names), ...journalsIn(folder, names)];
  const codecs = numbered.map(({ file }) => peekCodec(fileSystem, file));
  const encrypted = codecs.some((codec) => codec !== null && codec !== identityCodec.id);
  if (encrypted || names.some((name) => name.endsWith(sealedEnding))) {
    throw new StorageError({ kind: 'keyFile', reason: 'missing' });
  }
  const traces = names.filter(
    (name) => name.endsWith(damagedEnding) || ['content', 'backups'].includes(name),
  );
  return numbered.length + traces.length > 0 ? 'plain' : 'new';
}
