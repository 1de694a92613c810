import path from 'node:path';
import type { FileSystem } from '../database/engine/file-system.ts';
import { encodeSegmentHeader } from '../database/engine/journal-segment.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import { writeSynced } from '../database/engine/whole-file.ts';
import { keyFingerprint } from '../keys/data-key.ts';
import { BackupError } from './backup-error.ts';
import { encodeContentList } from './content-list.ts';
import { checkFull } from './check-full.ts';
import { fullFiles, fullFolderName, timeOfFull } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { writeManifest } from './manifest.ts';
import { newestSnapshot } from './newest-snapshot.ts';
import { copyWhole, writeWhole } from './safe-write.ts';
import { hashOfFile } from './hash-of-file.ts';
import type { Shipping } from './shipping.ts';
import type { SourceRecord } from './source-journal.ts';
import { bytesOfRecords } from './source-journal.ts';
import type { BackupSite } from './store-of-backups.ts';
import { checkReachable, copyKeys, keysForBackup } from './store-of-backups.ts';

export interface FullOrder {
  /** Number of the last acknowledged save. */
  upTo: number;
  /** UTC ms. */
  now: number;
  programVersion: string;
  /** Settings of this PC, JSON. */
  pcSettings: string;
}

export interface MadeFull extends ChainPlace {
  id: string;
  /** Contents that are not in it, being damaged in the data folder. */
  badContents: number;
}

/**
 * Writes one full backup: snapshot, saves behind it, contents, settings, key; reads all of it back;
 * and writes the manifest last. Yields between pieces, so that shipping has its turn.
 */
export function* makeFull(
  site: BackupSite,
  shipping: Shipping,
  order: FullOrder,
): Generator<void, MadeFull> {
  checkReachable(site);
  copyKeys(site);
  const { disk, store } = site;
  const id = nameOfNext(disk, store, order.now);
  const folder = path.join(store, id);
  disk.makeFolder(folder);
  disk.syncFolder(store);

  const contents = yield* shipping.pool.copyAll();
  const place = yield* copyDatabase(site, shipping, folder, order.upTo);
  writeRest(site, folder, order.pcSettings, encodeContentList(contents));
  disk.syncFolder(folder);

  const manifest: Manifest = {
    format: 1,
    programVersion: order.programVersion,
    id,
    key: keyFingerprint(site.key),
    sequence: place.sequence,
    chain: Buffer.from(place.chain).toString('hex'),
    createdAt: order.now,
    files: yield* filesOf(disk, folder),
    contentBytes: contents.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const problem = yield* checkFull(site, folder, manifest);
  if (problem !== null) throw new BackupError({ kind: 'notReadBack' });
  writeManifest(disk, folder, site.key, manifest);
  return { id, ...place, badContents: shipping.pool.bad };
}

/** A name that comes behind all there are, also when the clock was set back. */
function nameOfNext(disk: FileSystem, store: string, now: number): string {
  const last = Math.max(0, ...disk.readFolder(store).map((name) => timeOfFull(name) ?? 0));
  return fullFolderName(Math.max(now, last + 1000));
}

function* copyDatabase(
  site: BackupSite,
  shipping: Shipping,
  folder: string,
  upTo: number,
): Generator<void, ChainPlace> {
  const { disk, codec, dataFolder } = site;
  const snapshot = newestSnapshot(disk, codec, dataFolder);
  if (snapshot === null) throw new BackupError({ kind: 'sourceBad' });
  yield* copyWhole(disk, snapshot.file, path.join(folder, fullFiles.snapshot));
  shipping.source.refresh();
  const records = shipping.source.after(snapshot, upTo);
  const last = records.at(-1) ?? snapshot;
  if (last.sequence < upTo) throw new BackupError({ kind: 'sourceBad' });
  if (records.length > 0) yield* writeRecords(site, folder, records);
  return { sequence: last.sequence, chain: last.chain };
}

function* writeRecords(
  { disk, codec }: BackupSite,
  folder: string,
  records: SourceRecord[],
): Generator<void, void> {
  const header = encodeSegmentHeader(codec, (records[0]?.sequence ?? 1) - 1);
  writeSynced(disk, path.join(folder, fullFiles.journal), (handle) => {
    handle.write(header, 0);
    let position = header.byteLength;
    for (const { bytes } of bytesOfRecords(disk, records)) {
      handle.write(bytes, position);
      position += bytes.byteLength;
    }
  });
  yield;
}

function writeRest(site: BackupSite, folder: string, pcSettings: string, list: Uint8Array): void {
  const { disk, codec } = site;
  const settings = codec.encode(Buffer.from(pcSettings, 'utf8'), settingsContext(folder));
  writeWhole(disk, path.join(folder, fullFiles.settings), settings);
  writeWhole(disk, path.join(folder, fullFiles.contents), list);
  const keys = keysForBackup(site);
  if (keys !== null) writeWhole(disk, path.join(folder, fullFiles.keys), keys);
}

/** Binds the settings to this backup. */
export function settingsContext(folder: string): Uint8Array {
  return Buffer.from(`backup settings ${path.basename(folder)}`, 'utf8');
}

function* filesOf(disk: FileSystem, folder: string): Generator<void, Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const name of Object.values(fullFiles)) {
    const file = path.join(folder, name);
    if (disk.stat(file) === null) continue;
    files.push({ name, ...(yield* hashOfFile(disk, file)) });
  }
  return files;
}
