import { createHash } from 'node:crypto';
import type { FileSystem } from '../database/engine/file-system.ts';

const pieceBytes = 1024 * 1024;

/** SHA-256 (hexadecimal) and length of a file, read piece by piece. */
export function* hashOfFile(
  disk: FileSystem,
  file: string,
): Generator<void, { sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  const handle = disk.open(file, 'read');
  try {
    for (let position = 0; ;) {
      const count = handle.read(piece, position);
      hash.update(piece.subarray(0, count));
      position += count;
      if (count < pieceBytes) return { sha256: hash.digest('hex'), bytes: position };
      yield;
    }
  } finally {
    handle.close();
  }
}
