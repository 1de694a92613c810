import path from 'node:path';
import { StorageError, ioError } from '../storage-error.ts';
import { sha256Hex } from './checksum.ts';
import type { Codec } from './codec.ts';
import type { FileSystem } from './file-system.ts';
import { contentFolder } from './folder-layout.ts';
import { makeFolderSynced, readWholeFile, temporaryEnding, writeSynced } from './whole-file.ts';

/**
 * Attachments and issued papers by the SHA-256 of their bytes: content/ab/abcd…. What is stored is
 * never changed, and is on disk before the record that names it can be.
 */
export class ContentStore {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #codec: Codec;
  readonly #folders = new Set<string>();

  constructor(fileSystem: FileSystem, folder: string, codec: Codec) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#codec = codec;
  }

  /** Returns the hash (64 hexadecimal digits) to put into the record. Storing twice is harmless. */
  put(bytes: Uint8Array): string {
    const hash = sha256Hex(bytes);
    const file = this.#fileOf(hash);
    try {
      this.#makeFolder(path.dirname(file));
      if (this.#read(hash) === null) {
        // Written beside the snapshots, where leftovers of a crash are cleared at opening.
        const temporary = path.join(this.#folder, `content-${hash}${temporaryEnding}`);
        const stored = this.#codec.encode(bytes, contentContext(hash));
        writeSynced(this.#fileSystem, temporary, (handle) => handle.write(stored, 0));
        this.#fileSystem.rename(temporary, file);
      }
      // Also when it was there: a process killed before this line may have put it there.
      this.#fileSystem.syncFolder(path.dirname(file));
      return hash;
    } catch (error) {
      throw ioError('store content', error);
    }
  }

  /** The bytes, verified. Throws `contentMissing` or `damaged`. */
  get(hash: string): Uint8Array {
    if (!/^[0-9a-f]{64}$/.test(hash)) {
      throw new StorageError({ kind: 'misuse', detail: 'not a content hash' });
    }
    if (this.#fileSystem.stat(this.#fileOf(hash)) === null) {
      throw new StorageError({ kind: 'contentMissing', sha256: hash });
    }
    const bytes = this.#read(hash);
    if (bytes === null) {
      const detail = 'the stored bytes do not match their hash';
      throw new StorageError({
        kind: 'damaged',
        files: [path.basename(this.#fileOf(hash))],
        detail,
      });
    }
    return bytes;
  }

  /** Null when it is not there or not sound. */
  #read(hash: string): Uint8Array | null {
    const file = this.#fileOf(hash);
    if (this.#fileSystem.stat(file) === null) return null;
    const stored = this.#readFile(file);
    const bytes = this.#decode(stored, hash);
    return bytes !== null && sha256Hex(bytes) === hash ? bytes : null;
  }

  #readFile(file: string): Uint8Array {
    try {
      return readWholeFile(this.#fileSystem, file);
    } catch (error) {
      throw ioError('read content', error);
    }
  }

  #decode(stored: Uint8Array, hash: string): Uint8Array | null {
    try {
      return this.#codec.decode(stored, contentContext(hash));
    } catch {
      return null;
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    makeFolderSynced(this.#fileSystem, contentFolder(this.#folder));
    makeFolderSynced(this.#fileSystem, folder);
    this.#folders.add(folder);
  }

  #fileOf(hash: string): string {
    return path.join(contentFolder(this.#folder), hash.slice(0, 2), hash);
  }
}

/** What a content is bound to when it is stored: its hash. */
export function contentContext(hash: string): Uint8Array {
  return Buffer.from(`content ${hash}`, 'utf8');
}
