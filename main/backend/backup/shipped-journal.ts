import path from 'node:path';
import type { Codec } from '../database/engine/codec.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { encodeSegmentHeader } from '../database/engine/journal-segment.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import { temporaryEnding, writeSynced } from '../database/engine/whole-file.ts';
import { baseOfSegment, journalFolder, segmentFileName, timeOfLineage } from './layout.ts';
import { makeFolderIn } from './safe-write.ts';
import { SegmentRecords } from './segment-records.ts';
import type { SourceRecord } from './source-journal.ts';
import { SourceJournal, bytesOfRecords } from './source-journal.ts';

/** From then on the next records go to a new file, so that old ones can be removed. */
export const usualRollBytes = 8 * 1024 * 1024;

/**
 * One lineage of shipped saves: a chain of records without a gap, each copied as the engine wrote
 * it. When the data folder no longer continues the chain (it was restored, rolled back, or its
 * journal was gone before it could be copied) another lineage is begun beside it: saves of the
 * same number from two lives of the store never mix.
 */
export class ShippedJournal {
  readonly folder: string;
  readonly #disk: FileSystem;
  readonly #codec: Codec;
  #file: SegmentRecords;
  #place: ChainPlace;

  private constructor(disk: FileSystem, codec: Codec, file: SegmentRecords, place: ChainPlace) {
    this.#disk = disk;
    this.#codec = codec;
    this.#file = file;
    this.#place = place;
    this.folder = path.dirname(file.file);
  }

  /** The last record in it. */
  get place(): ChainPlace {
    return this.#place;
  }

  /** The newest lineage of the store; null when there is none that can be continued. */
  static newest(disk: FileSystem, codec: Codec, store: string): ShippedJournal | null {
    const folder = lineagesOf(disk, store).at(-1)?.folder;
    if (folder === undefined) return null;
    // A file that lost its records (a torn write) is passed over: the one before says where to go on.
    for (const name of segmentsIn(disk.readFolder(folder)).reverse()) {
      const file = new SegmentRecords(disk, path.join(folder, name));
      file.refresh();
      const place = file.records.at(-1);
      if (place !== undefined) return new ShippedJournal(disk, codec, file, place);
    }
    return null;
  }

  /** Begins a lineage with these records, at least one. */
  static begin(
    disk: FileSystem,
    codec: Codec,
    store: string,
    name: string,
    records: SourceRecord[],
  ): ShippedJournal {
    const folder = path.join(journalFolder(store), name);
    makeFolderIn(disk, journalFolder(store));
    makeFolderIn(disk, folder);
    const file = startFile(disk, codec, folder, records);
    const begun = new ShippedJournal(disk, codec, file, lastOf(file));
    begun.append(records.slice(file.records.length));
    return begun;
  }

  /** Copies these records, which follow the last one, and returns when they are synced. */
  append(records: SourceRecord[], rollBytes = usualRollBytes): void {
    let rest = records;
    if (rest.length > 0 && this.#file.end >= rollBytes) {
      this.#file = startFile(this.#disk, this.#codec, this.folder, rest);
      this.#place = lastOf(this.#file);
      rest = rest.slice(this.#file.records.length);
    }
    if (rest.length === 0) return;
    const handle = this.#disk.open(this.#file.file, 'change');
    try {
      // What a pulled stick left half-written behind the last whole record goes first.
      if (handle.size() > this.#file.end) handle.truncate(this.#file.end);
      let position = this.#file.end;
      for (const { bytes } of bytesOfRecords(this.#disk, rest)) {
        handle.write(bytes, position);
        position += bytes.byteLength;
      }
      handle.sync();
    } finally {
      handle.close();
    }
    this.#file.refresh();
    this.#place = lastOf(this.#file);
  }
}

export interface Lineage {
  folder: string;
  startedAt: number;
}

/** Ascending by their beginning. */
export function lineagesOf(disk: FileSystem, store: string): Lineage[] {
  const parent = journalFolder(store);
  if (disk.stat(parent)?.kind !== 'folder') return [];
  return [...disk.readFolder(parent)].sort().flatMap((name) => {
    const startedAt = timeOfLineage(name);
    return startedAt === null ? [] : [{ folder: path.join(parent, name), startedAt }];
  });
}

/** The records of a lineage, for whoever reads it. */
export function recordsOfLineage(disk: FileSystem, folder: string): SourceJournal {
  const records = new SourceJournal(disk, folder, segmentsIn);
  records.refresh();
  return records;
}

/** Ascending. */
export function segmentsIn(names: string[]): string[] {
  return names.filter((name) => baseOfSegment(name) !== null).sort();
}

/** A file that holds the first piece of these records: no file is ever there without any. */
function startFile(
  disk: FileSystem,
  codec: Codec,
  folder: string,
  records: SourceRecord[],
): SegmentRecords {
  const base = (records[0]?.sequence ?? 1) - 1;
  const file = path.join(folder, segmentFileName(base));
  const header = encodeSegmentHeader(codec, base);
  writeSynced(disk, file + temporaryEnding, (handle) => {
    handle.write(header, 0);
    for (const { bytes } of bytesOfRecords(disk, records)) {
      handle.write(bytes, header.byteLength);
      break;
    }
  });
  disk.rename(file + temporaryEnding, file);
  disk.syncFolder(folder);
  const started = new SegmentRecords(disk, file);
  started.refresh();
  return started;
}

/** Fails when what was written is not there: the copy must never be thought longer than it is. */
function lastOf(file: SegmentRecords): ChainPlace {
  const last = file.records.at(-1);
  if (last === undefined) throw Object.assign(new Error('not read back'), { code: 'EIO' });
  return last;
}
