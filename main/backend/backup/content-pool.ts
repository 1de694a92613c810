import path from 'node:path';
import type { Codec } from '../database/engine/codec.ts';
import { ContentStore } from '../database/engine/content-store.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { contentFolder } from '../database/engine/folder-layout.ts';
import { StorageError } from '../database/storage-error.ts';
import { BackupError } from './backup-error.ts';
import { copyWhole, makeFolderIn } from './safe-write.ts';

/**
 * Papers and pictures in the backup folder: one pool for all backups of a store, copied as they are
 * stored (encrypted), under the names they have in the data folder, and never removed.
 */
export class ContentPool {
  readonly #disk: FileSystem;
  readonly #codec: Codec;
  readonly #dataFolder: string;
  readonly #store: string;
  /** What is known to lie in the pool: stored bytes by hash. */
  readonly #known = new Map<string, number>();
  /** What cannot be read in the data folder, so that not every round tries again. */
  readonly #bad = new Set<string>();
  #looked = false;

  constructor(disk: FileSystem, codec: Codec, dataFolder: string, store: string) {
    this.#disk = disk;
    this.#codec = codec;
    this.#dataFolder = dataFolder;
    this.#store = store;
  }

  /** Contents that could not be copied because the data folder's own are damaged. */
  get bad(): number {
    return this.#bad.size;
  }

  /** Copies what is not there yet; each copy is read back. */
  *copyNew(): Generator<void, void> {
    if (!this.#looked) yield* this.#look();
    for (const hash of contentsIn(this.#disk, this.#dataFolder)) {
      if (this.#known.has(hash) || this.#bad.has(hash)) continue;
      yield* this.#copy(hash);
      yield;
    }
  }

  /** Everything in the data folder lies in the pool in its size afterwards; answers hash and size. */
  *copyAll(): Generator<void, Array<{ hash: string; bytes: number }>> {
    this.#bad.clear();
    yield* this.#look();
    for (const [hash, bytes] of this.#known) {
      const source = sizeOf(this.#disk, this.#dataFolder, hash);
      if (source !== null && source !== bytes) this.#known.delete(hash);
    }
    yield* this.copyNew();
    return contentsIn(this.#disk, this.#dataFolder).flatMap((hash) => {
      const bytes = this.#known.get(hash);
      return bytes === undefined ? [] : [{ hash, bytes }];
    });
  }

  *#look(): Generator<void, void> {
    this.#known.clear();
    for (const hash of contentsIn(this.#disk, this.#store)) {
      const bytes = sizeOf(this.#disk, this.#store, hash);
      if (bytes !== null) this.#known.set(hash, bytes);
      if (this.#known.size % lookedAtOnce === 0) yield;
    }
    this.#looked = true;
  }

  *#copy(hash: string): Generator<void, void> {
    const target = fileOf(this.#store, hash);
    makeFolderIn(this.#disk, contentFolder(this.#store));
    makeFolderIn(this.#disk, path.dirname(target));
    yield* copyWhole(this.#disk, fileOf(this.#dataFolder, hash), target);
    this.#disk.syncFolder(path.dirname(target));
    const bytes = sizeOf(this.#disk, this.#store, hash);
    if (bytes !== null && this.#isSound(this.#store, hash)) this.#known.set(hash, bytes);
    else if (this.#isSound(this.#dataFolder, hash)) throw new BackupError({ kind: 'notReadBack' });
    else this.#bad.add(hash);
  }

  #isSound(folder: string, hash: string): boolean {
    return isSoundContent(this.#disk, this.#codec, folder, hash);
  }
}

const lookedAtOnce = 64;

/** Whether the content lies in the folder's `content/` and decodes to what its name says. */
export function isSoundContent(
  disk: FileSystem,
  codec: Codec,
  folder: string,
  hash: string,
): boolean {
  try {
    new ContentStore(disk, folder, codec).get(hash);
    return true;
  } catch (error) {
    if (error instanceof StorageError && ['damaged', 'contentMissing'].includes(error.kind)) {
      return false;
    }
    throw error;
  }
}

/** Hashes of the contents in the folder, ascending. */
export function contentsIn(disk: FileSystem, folder: string): string[] {
  const parent = contentFolder(folder);
  if (disk.stat(parent)?.kind !== 'folder') return [];
  const prefixes = disk.readFolder(parent).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return prefixes.sort().flatMap((prefix) => {
    const names = disk.readFolder(path.join(parent, prefix)).sort();
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name) && name.startsWith(prefix));
  });
}

export function fileOf(folder: string, hash: string): string {
  return path.join(contentFolder(folder), hash.slice(0, 2), hash);
}

function sizeOf(disk: FileSystem, folder: string, hash: string): number | null {
  const stat = disk.stat(fileOf(folder, hash));
  return stat?.kind === 'file' ? stat.bytes : null;
}
