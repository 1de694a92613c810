import path from 'node:path';
import { sameBytes } from '../database/engine/checksum.ts';
import { identityCodec } from '../database/engine/codec.ts';
import type { Codec } from '../database/engine/codec.ts';
import { contentContext } from '../database/engine/content-store.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import {
  backupFolder,
  damagedEnding,
  journalFile,
  lastNumberIn,
  sealedEnding,
  snapshotFile,
} from '../database/engine/folder-layout.ts';
import { encodeSegmentHeader } from '../database/engine/journal-segment.ts';
import type { Migration } from '../database/engine/migrate.ts';
import { recover } from '../database/engine/recovery.ts';
import type { SnapshotDescription } from '../database/engine/snapshot-file.ts';
import { loadSnapshot, writeSnapshot } from '../database/engine/snapshot-file.ts';
import { loadSqlite } from '../database/engine/sqlite-engine.ts';
import { readWholeFile, writeSynced } from '../database/engine/whole-file.ts';
import type { StorageNotice } from '../database/database.ts';
import { StorageError } from '../database/storage-error.ts';
import { contentFoldersOf, foldersOf } from './folder-files.ts';

export interface SealOptions {
  fileSystem: FileSystem;
  folder: string;
  codec: Codec;
  migrations: readonly Migration[];
  clock: () => number;
  wasm: Uint8Array;
}

/**
 * Writes everything that a plain folder holds encrypted beside it, under names that end in
 * `.sealed`, and reads each file back. The plain files are not touched. Returns once all of it would
 * survive a power cut, with what was wrong with the plain files.
 */
export async function sealPlainFiles(options: SealOptions): Promise<StorageNotice | null> {
  const { fileSystem, folder } = options;
  const { notice, damaged } = await sealDatabase(options);
  sealSetAside(options, folder, damaged);
  sealBackups(options);
  for (const contents of contentFoldersOf(fileSystem, folder)) sealContents(options, contents);
  for (const written of foldersOf(fileSystem, folder)) fileSystem.syncFolder(written);
  return notice;
}

/** Removes what an interrupted attempt wrote. */
export function removeSealedFiles(fileSystem: FileSystem, folder: string): void {
  for (const within of foldersOf(fileSystem, folder)) {
    for (const name of fileSystem.readFolder(within)) {
      if (name.endsWith(sealedEnding)) fileSystem.unlink(path.join(within, name));
    }
  }
}

/** What a set-aside file is bound to: nobody reads it any more but a person who mends damage. */
export function damagedContext(name: string): Uint8Array {
  return Buffer.from(`damaged ${name}`, 'utf8');
}

/** The database as it is after the last save becomes one new generation. */
async function sealDatabase(
  options: SealOptions,
): Promise<{ notice: StorageNotice | null; damaged: string[] }> {
  const { fileSystem, folder, codec, migrations, clock } = options;
  const engine = await loadSqlite(options.wasm);
  const source = { fileSystem, folder, codec: identityCodec, engine, migrations };
  const { sqlite, place, notice, damaged } = await recover(source);
  try {
    const number = lastNumberIn(fileSystem.readFolder(folder)) + 1;
    const about = {
      sequence: place.sequence,
      chain: Buffer.from(place.chain).toString('hex'),
      schemaVersion: sqlite.schemaVersion,
      engine: engine.id,
      createdAt: clock(),
    };
    sealSnapshot(options, snapshotFile(folder, number), about, sqlite.export());
    const header = encodeSegmentHeader(codec, place.sequence);
    const journal = journalFile(folder, number) + sealedEnding;
    writeSynced(fileSystem, journal, (handle) => handle.write(header, 0));
    return { notice, damaged: damaged.map(({ name }) => name) };
  } finally {
    sqlite.close();
  }
}

function sealSnapshot(
  { fileSystem, codec }: SealOptions,
  file: string,
  about: Omit<SnapshotDescription, 'codec' | 'databaseBytes'>,
  database: Uint8Array,
): void {
  const sealed = file + sealedEnding;
  writeSnapshot(fileSystem, sealed, codec, about, database);
  const written = loadSnapshot(fileSystem, sealed, codec);
  if (written.kind === 'bad' || !sameBytes(written.database, database)) notReadBack();
}

/** Files that were damaged before, or that this start found damaged: kept for somebody to look at. */
function sealSetAside(options: SealOptions, within: string, foundNow: string[]): void {
  const before = options.fileSystem
    .readFolder(within)
    .filter((name) => name.endsWith(damagedEnding));
  for (const name of before) sealWhole(options, within, name, name);
  for (const name of foundNow) sealWhole(options, within, name, name + damagedEnding);
}

function sealWhole(options: SealOptions, within: string, from: string, to: string): void {
  const file = path.join(within, to);
  const plain = readWholeFile(options.fileSystem, path.join(within, from));
  sealBytes(options, file, plain, damagedContext(to));
}

/** The states before migrations. */
function sealBackups(options: SealOptions): void {
  const { fileSystem } = options;
  const within = backupFolder(options.folder);
  if (fileSystem.stat(within) === null) return;
  const bad: string[] = [];
  for (const name of fileSystem.readFolder(within).filter((one) => one.endsWith('.gts'))) {
    const file = path.join(within, name);
    const loaded = loadSnapshot(fileSystem, file, identityCodec);
    if (loaded.kind === 'bad') {
      bad.push(name);
      continue;
    }
    const { sequence, chain, schemaVersion, engine, createdAt } = loaded.description;
    const about = { sequence, chain, schemaVersion, engine, createdAt };
    sealSnapshot(options, file, about, loaded.database);
  }
  sealSetAside(options, within, bad);
}

function sealContents(options: SealOptions, within: string): void {
  const { fileSystem } = options;
  for (const hash of fileSystem.readFolder(within)) {
    if (!/^[0-9a-f]{64}$/.test(hash)) continue;
    const file = path.join(within, hash);
    // One that is damaged stays so: its bytes still do not match its name.
    sealBytes(options, file, readWholeFile(fileSystem, file), contentContext(hash));
  }
}

function sealBytes(
  { fileSystem, codec }: SealOptions,
  file: string,
  plain: Uint8Array,
  context: Uint8Array,
): void {
  const sealed = file + sealedEnding;
  const stored = codec.encode(plain, context);
  writeSynced(fileSystem, sealed, (handle) => handle.write(stored, 0));
  if (!sameBytes(codec.decode(readWholeFile(fileSystem, sealed), context), plain)) notReadBack();
}

/** Before the plain bytes are destroyed it must be certain that the encrypted ones are there. */
function notReadBack(): never {
  throw new StorageError({ kind: 'ioFailed', operation: 'read back', code: 'EIO' });
}
