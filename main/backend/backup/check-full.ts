import path from 'node:path';
import type { Codec } from '../database/engine/codec.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { scanSegment } from '../database/engine/journal-segment.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import { sameBytes } from '../database/engine/checksum.ts';
import { loadSnapshot } from '../database/engine/snapshot-file.ts';
import { readWholeFile } from '../database/engine/whole-file.ts';
import { StorageError } from '../database/storage-error.ts';
import type { UnsoundDetail } from './backup-error.ts';
import { decodeContentList } from './content-list.ts';
import { fileOf } from './content-pool.ts';
import { hashOfFile } from './hash-of-file.ts';
import { fullFiles } from './layout.ts';
import type { Manifest } from './manifest.ts';

interface CheckedSite {
  disk: FileSystem;
  codec: Codec;
  store: string;
}

/**
 * Reads a full backup as it lies there: every file against its hash, every piece of the snapshot
 * and every record decrypted, every content there in its size. Null when all of it is sound.
 * Contents themselves are read when they are copied, there and back.
 */
export function* checkFull(
  site: CheckedSite,
  folder: string,
  manifest: Manifest,
  contents: 'withContents' | 'withoutContents' = 'withContents',
): Generator<void, UnsoundDetail | null> {
  const { disk, codec, store } = site;
  if (!(yield* hasItsFiles(disk, folder, manifest))) return 'file';
  yield;
  if (!isChainWhole(disk, codec, folder, manifest)) return 'records';
  const list = decodeContentList(readWholeFile(disk, path.join(folder, fullFiles.contents)));
  if (list === null) return 'file';
  if (contents === 'withoutContents') return null;
  for (const { hash, bytes } of list) {
    const stat = disk.stat(fileOf(store, hash));
    if (stat?.kind !== 'file' || stat.bytes !== bytes) return 'file';
    yield;
  }
  return null;
}

/** Whether each file of the manifest is there with its bytes. */
export function* hasItsFiles(
  disk: FileSystem,
  folder: string,
  { files }: Manifest,
): Generator<void, boolean> {
  const known: string[] = Object.values(fullFiles);
  for (const { name, sha256, bytes } of files) {
    const file = path.join(folder, name);
    // Never a path: the manifest may be somebody else's.
    if (!known.includes(name) || disk.stat(file)?.kind !== 'file') return false;
    const found = yield* hashOfFile(disk, file);
    if (found.sha256 !== sha256 || found.bytes !== bytes) return false;
  }
  const names = files.map(({ name }) => name);
  return names.includes(fullFiles.snapshot) && names.includes(fullFiles.contents);
}

/** Whether snapshot and records decrypt and lead to the place of the manifest. */
function isChainWhole(
  disk: FileSystem,
  codec: Codec,
  folder: string,
  { sequence, chain }: Manifest,
): boolean {
  const start = placeOfSnapshot(disk, codec, path.join(folder, fullFiles.snapshot));
  if (start === null) return false;
  const journal = path.join(folder, fullFiles.journal);
  const end = disk.stat(journal) === null ? start : endOfChain(disk, codec, journal, start);
  return end?.sequence === sequence && Buffer.from(end.chain).toString('hex') === chain;
}

function placeOfSnapshot(disk: FileSystem, codec: Codec, file: string): ChainPlace | null {
  try {
    const loaded = loadSnapshot(disk, file, codec);
    if (loaded.kind === 'bad') return null;
    const { sequence, chain } = loaded.description;
    return { sequence, chain: Buffer.from(chain, 'hex') };
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'wrongCodec') return null;
    throw error;
  }
}

/** Null when a record is missing, damaged or not the store's own. */
function endOfChain(
  disk: FileSystem,
  codec: Codec,
  file: string,
  start: ChainPlace,
): ChainPlace | null {
  const scan = scanSegment(readWholeFile(disk, file), codec);
  if (scan.hole || scan.tail > 0 || scan.forged) return null;
  let place = start;
  for (const { sequence, before, hash } of scan.records) {
    if (sequence !== place.sequence + 1 || !sameBytes(before, place.chain)) return null;
    place = { sequence, chain: hash };
  }
  return place;
}
