import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Codec } from '../database/engine/codec.ts';
import { peekCodec } from '../database/engine/file-header.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { sealedEnding } from '../database/engine/folder-layout.ts';
import { temporaryEnding } from '../database/engine/whole-file.ts';
import { foldersOf } from './folder-files.ts';

const chunkBytes = 1024 * 1024;

/**
 * Overwrites and removes the plain files and gives the encrypted ones their names. May be cut off
 * anywhere and called again. What a disk keeps of overwritten sectors (flash memory, shadow copies)
 * is out of reach from here: docs/decisions/encryption.md.
 */
export function destroyPlainFiles(fileSystem: FileSystem, folder: string, codec: Codec): void {
  for (const within of foldersOf(fileSystem, folder)) {
    const names = fileSystem.readFolder(within);
    for (const name of names) {
      const file = path.join(within, name);
      if (isPlain(fileSystem, codec, file, names)) destroy(fileSystem, file);
    }
    for (const name of names.filter((one) => one.endsWith(sealedEnding))) {
      const file = path.join(within, name);
      fileSystem.rename(file, file.slice(0, -sealedEnding.length));
    }
    fileSystem.syncFolder(within);
  }
}

/** Every encrypted file still has its `.sealed` name, or is known by its header, or replaced its plain one. */
function isPlain(
  fileSystem: FileSystem,
  codec: Codec,
  file: string,
  names: readonly string[],
): boolean {
  const name = path.basename(file);
  if (name.endsWith(sealedEnding)) return false;
  if (name.endsWith(temporaryEnding) || names.includes(name + sealedEnding)) return true;
  // One that was overwritten halfway has no header any more.
  return /\.gt[sj]$/.test(name) && peekCodec(fileSystem, file) !== codec.id;
}

function destroy(fileSystem: FileSystem, file: string): void {
  const handle = fileSystem.open(file, 'change');
  try {
    const bytes = handle.size();
    for (let position = 0; position < bytes; position += chunkBytes) {
      handle.write(randomBytes(Math.min(chunkBytes, bytes - position)), position);
    }
    handle.sync();
  } finally {
    handle.close();
  }
  fileSystem.unlink(file);
}
