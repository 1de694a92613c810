import path from 'node:path';
import type { FileSystem } from '../database/engine/file-system.ts';
import {
  makeFolderSynced,
  readWholeFile,
  temporaryEnding,
  writeSynced,
} from '../database/engine/whole-file.ts';

const pieceBytes = 1024 * 1024;

/** The whole file or the one before, also when the stick is pulled meanwhile. */
export function writeWhole(disk: FileSystem, file: string, bytes: Uint8Array): void {
  const temporary = file + temporaryEnding;
  writeSynced(disk, temporary, (handle) => handle.write(bytes, 0));
  disk.rename(temporary, file);
  disk.syncFolder(path.dirname(file));
}

/** The same, read from another file piece by piece. Yields after each, for others to have a turn. */
export function* copyWhole(disk: FileSystem, from: string, to: string): Generator<void, void> {
  const temporary = to + temporaryEnding;
  if (disk.stat(temporary) !== null) disk.unlink(temporary);
  const source = disk.open(from, 'read');
  try {
    const target = disk.open(temporary, 'createNew');
    try {
      const piece = Buffer.allocUnsafe(pieceBytes);
      for (let position = 0; ;) {
        const count = source.read(piece, position);
        if (count > 0) target.write(piece.subarray(0, count), position);
        if (count < pieceBytes) break;
        position += count;
        yield;
      }
      target.sync();
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
  disk.rename(temporary, to);
}

/** Null when there is no such file. */
export function readIfThere(disk: FileSystem, file: string): Buffer | null {
  return disk.stat(file)?.kind === 'file' ? readWholeFile(disk, file) : null;
}

/** Creates the folder durably when it is not there; its parent exists. */
export function makeFolderIn(disk: FileSystem, folder: string): void {
  if (disk.stat(folder) === null) makeFolderSynced(disk, folder);
}
