import path from 'node:path';
import { ioError } from '../storage-error.ts';
import type { Codec } from './codec.ts';
import type { FileSystem } from './file-system.ts';
import { backupFolder } from './folder-layout.ts';
import type { ChainPlace } from './replay.ts';
import { writeSnapshot } from './snapshot-file.ts';
import type { Sqlite } from './sqlite.ts';
import { makeFolderSynced, temporaryEnding } from './whole-file.ts';

/** A snapshot of the state before a migration, kept for ever: version-0010-save-000123.gts. */
export function backUp(source: {
  fileSystem: FileSystem;
  folder: string;
  codec: Codec;
  sqlite: Sqlite;
  place: ChainPlace;
  engineId: string;
  now: number;
}): void {
  const { fileSystem, codec, sqlite, place } = source;
  const folder = backupFolder(source.folder);
  const version = String(sqlite.schemaVersion).padStart(4, '0');
  const save = String(place.sequence).padStart(6, '0');
  const file = path.join(folder, `version-${version}-save-${save}.gts`);
  const about = {
    sequence: place.sequence,
    chain: Buffer.from(place.chain).toString('hex'),
    schemaVersion: sqlite.schemaVersion,
    engine: source.engineId,
    createdAt: source.now,
  };
  try {
    makeFolderSynced(fileSystem, folder);
    writeSnapshot(fileSystem, file + temporaryEnding, codec, about, sqlite.export());
    fileSystem.rename(file + temporaryEnding, file);
    fileSystem.syncFolder(folder);
  } catch (error) {
    throw ioError('back up before a migration', error);
  }
}
