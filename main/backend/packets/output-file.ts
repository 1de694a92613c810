import { createHash } from 'node:crypto';

import type { FileSystem, OpenFile } from '../database/engine/file-system.ts';

/** So many small pieces of a file are written at once. */
const pieceBytes = 1024 * 1024;

/** A new file written from its beginning to its end, with its checksum. */
export class OutputFile {
  readonly #handle: OpenFile;
  readonly #hash = createHash('sha256');
  readonly #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;

  constructor(disk: FileSystem, file: string) {
    this.#handle = disk.open(file, 'createNew');
  }

  write(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.byteLength;
    if (this.#waitingBytes >= pieceBytes) this.#flush();
  }

  /** Writes what waits and syncs. */
  finish(): { sha256: string; bytes: number } {
    this.#flush();
    this.#handle.sync();
    return { sha256: this.#hash.digest('hex'), bytes: this.#written };
  }

  close(): void {
    this.#handle.close();
  }

  #flush(): void {
    const piece = Buffer.concat(this.#waiting.splice(0));
    this.#waitingBytes = 0;
    this.#hash.update(piece);
    this.#handle.write(piece, this.#written);
    this.#written += piece.byteLength;
  }
}

/** A whole file at once. */
export function putFile(disk: FileSystem, file: string, bytes: Uint8Array) {
  const output = new OutputFile(disk, file);
  try {
    output.write(bytes);
    return output.finish();
  } finally {
    output.close();
  }
}
