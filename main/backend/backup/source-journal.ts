import path from 'node:path';
import { sameBytes } from '../database/engine/checksum.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { journalsIn } from '../database/engine/folder-layout.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import { codeOf } from '../database/storage-error.ts';
import type { FoundRecord } from './segment-records.ts';
import { SegmentRecords } from './segment-records.ts';

export interface SourceRecord extends FoundRecord {
  file: string;
}

/**
 * The saves in the journal files of a folder, found by their chain of hashes. The files may grow,
 * and old ones go, while this reads: the engine of the data folder goes on working.
 */
export class SourceJournal {
  readonly #disk: FileSystem;
  readonly #folder: string;
  readonly #filesIn: (names: string[]) => string[];
  readonly #segments = new Map<string, SegmentRecords>();

  /** `filesIn` picks the journal files, ascending. */
  constructor(disk: FileSystem, folder: string, filesIn = dataJournals) {
    this.#disk = disk;
    this.#folder = folder;
    this.#filesIn = filesIn;
  }

  refresh(): void {
    const names = this.#filesIn(this.#disk.readFolder(this.#folder));
    const gone = [...this.#segments.keys()].filter((name) => !names.includes(name));
    for (const name of gone) this.#segments.delete(name);
    for (const name of names) {
      const file = path.join(this.#folder, name);
      const segment = this.#segments.get(name) ?? new SegmentRecords(this.#disk, file);
      this.#segments.set(name, segment);
      if (!refreshed(segment)) this.#segments.delete(name);
    }
  }

  /** The records behind this place, each naming the one before, up to number `upTo`. */
  after(place: ChainPlace, upTo: number): SourceRecord[] {
    const byNumber = this.#byNumber(place.sequence + 1, upTo);
    const chain: SourceRecord[] = [];
    let last = place;
    for (;;) {
      const next = byNumber
        .get(last.sequence + 1)
        ?.find(({ before }) => sameBytes(before, last.chain));
      if (next === undefined) return chain;
      chain.push(next);
      last = next;
    }
  }

  /** The longest chain of records that ends with number `upTo`, in order. */
  upTo(upTo: number): SourceRecord[] {
    const byNumber = this.#byNumber(0, upTo);
    // Of two that claim the number the later written one is in the later file.
    let next = byNumber.get(upTo)?.at(-1);
    const chain: SourceRecord[] = [];
    while (next !== undefined) {
      chain.push(next);
      const { before, sequence } = next;
      next = byNumber.get(sequence - 1)?.find((record) => sameBytes(record.chain, before));
    }
    return chain.reverse();
  }

  has(place: ChainPlace): boolean {
    const there = this.#byNumber(place.sequence, place.sequence).get(place.sequence) ?? [];
    return there.some(({ chain }) => sameBytes(chain, place.chain));
  }

  #byNumber(from: number, upTo: number): Map<number, SourceRecord[]> {
    const found = new Map<number, SourceRecord[]>();
    for (const { file, records } of this.#segments.values()) {
      for (const record of records) {
        if (record.sequence < from || record.sequence > upTo) continue;
        const one = { ...record, file };
        const same = found.get(record.sequence);
        if (same === undefined) found.set(record.sequence, [one]);
        else same.push(one);
      }
    }
    return found;
  }
}

/** The bytes of these records as they were written, one behind the other, piece by piece. */
export function* bytesOfRecords(
  disk: FileSystem,
  records: readonly SourceRecord[],
): Generator<{ bytes: Uint8Array; last: SourceRecord }> {
  for (let at = 0; at < records.length;) {
    const first = records[at];
    if (first === undefined) return;
    let last = first;
    // Neighbours in one file are read together.
    for (at += 1; at < records.length; at += 1) {
      const next = records[at];
      if (next?.file !== first.file || next.start !== last.end) break;
      if (next.end - first.start > pieceBytes) break;
      last = next;
    }
    yield { bytes: readRange(disk, first, last.end), last };
  }
}

const pieceBytes = 1024 * 1024;

function readRange(disk: FileSystem, { file, start }: SourceRecord, end: number): Uint8Array {
  const handle = disk.open(file, 'read');
  try {
    const bytes = Buffer.allocUnsafe(end - start);
    return bytes.subarray(0, handle.read(bytes, start));
  } finally {
    handle.close();
  }
}

/** False when the engine removed the file meanwhile. */
function refreshed(segment: SegmentRecords): boolean {
  try {
    segment.refresh();
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function dataJournals(names: string[]): string[] {
  return journalsIn('', names).map(({ name }) => name);
}
