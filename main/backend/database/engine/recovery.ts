import { StorageError, ioError } from '../storage-error.ts';
import type { StorageNotice } from '../database.ts';
import { sameBytes } from './checksum.ts';
import type { Codec } from './codec.ts';
import type { FileSystem } from './file-system.ts';
import type { NumberedFile } from './folder-layout.ts';
import { damagedEnding, journalsIn, snapshotsIn } from './folder-layout.ts';
import { chainStart } from './journal-record.ts';
import type { SegmentScan } from './journal-segment.ts';
import { scanSegment } from './journal-segment.ts';
import type { Migration } from './migrate.ts';
import { migrate, newestVersion } from './migrate.ts';
import type { ChainPlace } from './replay.ts';
import { RecordIndex, ReplayError, replayRecord } from './replay.ts';
import { loadSnapshot, peekSnapshot } from './snapshot-file.ts';
import { BrokenDatabaseError } from './sqlite-error.ts';
import type { SqliteEngine } from './sqlite-engine.ts';
import type { Sqlite } from './sqlite.ts';
import { readWholeFile } from './whole-file.ts';

export interface JournalFile extends NumberedFile {
  scan: SegmentScan;
}

/** What the folder holds, brought into memory; nothing on disk has been changed yet. */
export interface Recovered {
  sqlite: Sqlite;
  place: ChainPlace;
  /** Null when the database starts from nothing. */
  from: { engine: string; sequence: number } | null;
  /** The sound ones, ascending, with the number of the last record in each. */
  snapshots: Array<NumberedFile & { sequence: number }>;
  journals: JournalFile[];
  /** The journal file that ends in `place`, when it is sound enough to go on with. */
  active: JournalFile | null;
  damaged: NumberedFile[];
  notice: StorageNotice | null;
}

export interface RecoverySource {
  fileSystem: FileSystem;
  folder: string;
  codec: Codec;
  engine: SqliteEngine;
  migrations: readonly Migration[];
}

/** Opening = newest good snapshot + the records behind it. */
export async function recover(source: RecoverySource): Promise<Recovered> {
  const names = source.fileSystem.readFolder(source.folder);
  const snapshots = snapshotsIn(source.folder, names);
  const journals = journalsIn(source.folder, names).map((file) => scanFile(source, file));
  const index = new RecordIndex();
  for (const { scan } of journals) scan.records.forEach((record) => index.add(record));

  const bad: Array<{ file: NumberedFile; sequence: number | null }> = [];
  const known = new Map<number, number>();
  let start: Start | null = null;
  for (const file of [...snapshots].reverse()) {
    if (start !== null) {
      // Older generations: their headers say which records they need kept.
      const sequence = peekSnapshot(source.fileSystem, file.file, source.codec);
      if (sequence === null) bad.push({ file, sequence });
      else known.set(file.number, sequence);
      continue;
    }
    const loaded = loadSnapshot(source.fileSystem, file.file, source.codec);
    if (loaded.kind === 'bad') {
      bad.push({ file, sequence: loaded.sequence });
      continue;
    }
    const { sequence, chain, engine } = loaded.description;
    known.set(file.number, sequence);
    const place = { sequence, chain: Buffer.from(chain, 'hex') };
    start = await tryReplay(source, index, loaded.database, place, { engine, sequence });
  }
  start ??= await startFromNothing(source, names, journals, index);
  const damage = assess(journals, index, start.place, bad);
  return {
    ...start,
    snapshots: snapshots.flatMap((file) => {
      const sequence = known.get(file.number);
      return sequence === undefined ? [] : [{ ...file, sequence }];
    }),
    journals,
    ...damage,
  };
}

interface Start {
  sqlite: Sqlite;
  place: ChainPlace;
  from: { engine: string; sequence: number } | null;
}

function scanFile(source: RecoverySource, file: NumberedFile): JournalFile {
  try {
    return {
      ...file,
      scan: scanSegment(readWholeFile(source.fileSystem, file.file), source.codec),
    };
  } catch (error) {
    throw ioError('read the journal', error);
  }
}

/** Null when a record does not fit this snapshot: an older one is tried then. */
async function tryReplay(
  source: RecoverySource,
  index: RecordIndex,
  database: Buffer | undefined,
  place: ChainPlace,
  from: Start['from'],
): Promise<Start | null> {
  let sqlite: Sqlite | null = null;
  try {
    sqlite = source.engine.create(database);
    return { sqlite, from, place: await replayAll(source, index, sqlite, place) };
  } catch (error) {
    sqlite?.close();
    const unfit =
      error instanceof ReplayError ||
      error instanceof BrokenDatabaseError ||
      (error instanceof StorageError && ['statement', 'constraint', 'misuse'].includes(error.kind));
    if (unfit) return null;
    throw error;
  }
}

async function replayAll(
  { codec, migrations }: RecoverySource,
  index: RecordIndex,
  sqlite: Sqlite,
  start: ChainPlace,
): Promise<ChainPlace> {
  const known = newestVersion(migrations);
  let version = sqlite.schemaVersion;
  if (version > known) throw new StorageError({ kind: 'newerVersion', found: version, known });
  let place = start;
  for (let record = index.after(place); record !== null; record = index.after(place)) {
    const found = record.schemaVersion;
    if (found > known) throw new StorageError({ kind: 'newerVersion', found, known });
    if (found < version) throw new ReplayError(`record ${record.sequence} is of version ${found}`);
    if (found > version) {
      // The snapshot made after that migration is not there: run the migration again.
      await migrate(sqlite, migrations, found);
      version = found;
    }
    place = replayRecord(sqlite, codec, record);
  }
  return place;
}

/** Only a folder without any trace of data, or one with all records from the first, starts empty. */
async function startFromNothing(
  source: RecoverySource,
  names: string[],
  journals: JournalFile[],
  index: RecordIndex,
): Promise<Start> {
  const traces = names.filter(
    (name) => name.endsWith(damagedEnding) || ['content', 'backups'].includes(name),
  );
  const place = { sequence: 0, chain: chainStart };
  const fromFirst = journals.some(({ scan }) => scan.base === 0);
  const fresh = traces.length === 0 && snapshotsIn(source.folder, names).length === 0;
  if (fromFirst || (fresh && journals.length === 0)) {
    const start = await tryReplay(source, index, undefined, place, null);
    if (start !== null && start.place.sequence === index.highest) return start;
  }
  throw new StorageError({
    kind: 'damaged',
    files: names,
    detail: 'no snapshot can be read together with the journal',
  });
}

function assess(
  journals: JournalFile[],
  index: RecordIndex,
  place: ChainPlace,
  badSnapshots: Array<{ file: NumberedFile; sequence: number | null }>,
): Pick<Recovered, 'active' | 'damaged' | 'notice'> {
  const last = journals.at(-1);
  const beyond = (scan: SegmentScan): boolean =>
    (scan.records.at(-1)?.sequence ?? 0) > place.sequence;
  const badJournals = journals.filter(
    ({ scan }, at) =>
      // A torn tail can only be at the very end: behind it nothing was ever written.
      scan.base === null ||
      scan.hole ||
      scan.forged ||
      beyond(scan) ||
      (scan.tail > 0 && at < journals.length - 1),
  );
  const damaged = [...badSnapshots.map(({ file }) => file), ...badJournals];
  const sound = last !== undefined && !badJournals.includes(last) && endsIn(last.scan, place);
  const active = sound ? last : null;
  if (damaged.length > 0) {
    const highest = Math.max(index.highest, ...badSnapshots.map(({ sequence }) => sequence ?? 0));
    const unsure =
      last?.scan.endForged === true ||
      (badJournals.length > 0 && badSnapshots.some(({ sequence }) => sequence === null));
    const lostRecords = unsure ? null : Math.max(0, highest - place.sequence);
    const files = damaged.map(({ name }) => name);
    return { active, damaged, notice: { kind: 'damageSetAside', files, lostRecords } };
  }
  const torn = last?.scan.tail ?? 0;
  return { active, damaged, notice: torn > 0 ? { kind: 'tornTailCut', bytes: torn } : null };
}

function endsIn(scan: SegmentScan, place: ChainPlace): boolean {
  const record = scan.records.at(-1);
  if (record === undefined) return scan.base === place.sequence;
  return record.sequence === place.sequence && sameBytes(record.hash, place.chain);
}
