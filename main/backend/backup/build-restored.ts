import path from 'node:path';
import { contentFolder, journalFile, snapshotFile } from '../database/engine/folder-layout.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { encodeSegmentHeader, scanSegment } from '../database/engine/journal-segment.ts';
import { readWholeFile, writeSynced } from '../database/engine/whole-file.ts';
import { writeKeyFile } from '../keys/key-file.ts';
import { BackupError } from './backup-error.ts';
import type { ChosenBackup } from './chosen-backup.ts';
import { decodeContentList } from './content-list.ts';
import { contentsIn, fileOf, isSoundContent } from './content-pool.ts';
import { fullFiles } from './layout.ts';
import { placeOfFull } from './listed-backups.ts';
import { snapshotPlace } from './newest-snapshot.ts';
import { copyWhole, makeFolderIn } from './safe-write.ts';
import { SegmentRecords } from './segment-records.ts';
import type { SourceRecord } from './source-journal.ts';
import { bytesOfRecords } from './source-journal.ts';

/**
 * Writes a data folder of the backup's state: the snapshot, one journal file with the saves behind
 * it and those shipped later, the contents, the key file. Every record and content is read back
 * with the key. Answers the contents that are missing or damaged.
 */
export function* buildRestored(
  disk: FileSystem,
  backup: ChosenBackup,
  target: string,
): Generator<void, string[]> {
  yield* copyWhole(disk, path.join(backup.folder, fullFiles.snapshot), snapshotFile(target, 1));
  writeJournal(disk, backup, target);
  yield;
  const missing = yield* copyContents(disk, backup, target);
  writeKeyFile(disk, target, { ...backup.keyFile, state: 'encrypted' });
  disk.syncFolder(target);
  return missing;
}

function writeJournal(disk: FileSystem, backup: ChosenBackup, target: string): void {
  const records = recordsOf(disk, backup);
  const base = (records[0]?.sequence ?? 1) - 1;
  // Without records the engine starts a journal file by itself.
  if (records.length === 0) return;
  const file = journalFile(target, 1);
  const header = encodeSegmentHeader(backup.codec, base);
  writeSynced(disk, file, (handle) => {
    handle.write(header, 0);
    let position = header.byteLength;
    for (const { bytes } of bytesOfRecords(disk, records)) {
      handle.write(bytes, position);
      position += bytes.byteLength;
    }
  });
  // Decrypts each: a record that somebody else wrote is not restored.
  const scan = scanSegment(readWholeFile(disk, file), backup.codec);
  if (scan.forged || scan.hole || scan.records.length !== records.length) {
    throw new BackupError({ kind: 'unsound', detail: 'records' });
  }
}

/** Those behind the snapshot, in order: from the full backup itself, then what was shipped later. */
function recordsOf(
  disk: FileSystem,
  { folder, codec, behind, manifest }: ChosenBackup,
): SourceRecord[] {
  const file = path.join(folder, fullFiles.journal);
  const own: SourceRecord[] = [];
  if (disk.stat(file) !== null) {
    const segment = new SegmentRecords(disk, file);
    segment.refresh();
    own.push(...segment.records.map((record) => ({ ...record, file })));
  }
  const start = snapshotPlace(disk, codec, path.join(folder, fullFiles.snapshot));
  const reached = own.at(-1)?.sequence ?? start?.sequence;
  if (reached !== placeOfFull(manifest).sequence) {
    throw new BackupError({ kind: 'unsound', detail: 'records' });
  }
  return [...own, ...(behind?.records ?? [])];
}

/** The whole pool: what was shipped later may name more than the backup's own list. */
function* copyContents(
  disk: FileSystem,
  { store, folder, codec }: ChosenBackup,
  target: string,
): Generator<void, string[]> {
  const list = decodeContentList(readWholeFile(disk, path.join(folder, fullFiles.contents))) ?? [];
  const there = contentsIn(disk, store);
  const known = new Set(there);
  const missing = list.map(({ hash }) => hash).filter((hash) => !known.has(hash));
  if (there.length > 0) makeFolderIn(disk, contentFolder(target));
  const folders = new Set<string>();
  for (const hash of there) {
    const to = fileOf(target, hash);
    makeFolderIn(disk, path.dirname(to));
    folders.add(path.dirname(to));
    yield* copyWhole(disk, fileOf(store, hash), to);
    if (!isSoundContent(disk, codec, target, hash)) {
      disk.unlink(to);
      missing.push(hash);
    }
    yield;
  }
  for (const each of folders) disk.syncFolder(each);
  return missing;
}
