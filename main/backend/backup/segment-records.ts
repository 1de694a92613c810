import type { ChainPlace } from '../database/engine/replay.ts';
import { sameBytes } from '../database/engine/checksum.ts';
import { readRecord } from '../database/engine/journal-record.ts';
import type { FileSystem, OpenFile } from '../database/engine/file-system.ts';

/** A sound record in a journal file, without its bytes. */
export interface FoundRecord extends ChainPlace {
  /** Hash of the record before. */
  before: Uint8Array;
  start: number;
  end: number;
}

/** Fixed start of every file of the engine: magic and version, then the description's length. */
const fixedBytes = 8;
const hashBytes = 32;

/**
 * The records of a journal file, read as it grows. Only whole records count; whatever follows the
 * first bytes that are none is left alone, being written or damaged.
 */
export class SegmentRecords {
  readonly file: string;
  readonly #disk: FileSystem;
  #records: FoundRecord[] = [];
  /** End of the last record; null before the header was there. */
  #end: number | null = null;

  constructor(disk: FileSystem, file: string) {
    this.#disk = disk;
    this.file = file;
  }

  get records(): readonly FoundRecord[] {
    return this.#records;
  }

  get end(): number {
    return this.#end ?? 0;
  }

  /** Reads what is new; begins again when what was read is not there any more (a save taken back). */
  refresh(): void {
    const handle = this.#disk.open(this.file, 'read');
    try {
      const last = this.#records.at(-1);
      if (last !== undefined && !isStillThere(handle, last)) this.#forget();
      this.#end ??= endOfHeader(handle);
      if (this.#end !== null) this.#readFrom(handle, this.#end);
    } finally {
      handle.close();
    }
  }

  #forget(): void {
    this.#records = [];
    this.#end = null;
  }

  #readFrom(handle: OpenFile, from: number): void {
    const size = handle.size();
    if (size <= from) return;
    const bytes = Buffer.allocUnsafe(size - from);
    const read = bytes.subarray(0, handle.read(bytes, from));
    let at = 0;
    for (let found = readRecord(read, at); found !== null; found = readRecord(read, at)) {
      this.#records.push({
        sequence: found.sequence,
        before: Uint8Array.from(found.before),
        chain: Uint8Array.from(found.hash),
        start: from + at,
        end: from + found.end,
      });
      at = found.end;
    }
    this.#end = from + at;
  }
}

function isStillThere(handle: OpenFile, { chain, end }: FoundRecord): boolean {
  const hash = Buffer.alloc(hashBytes);
  return handle.read(hash, end - hashBytes) === hashBytes && sameBytes(hash, chain);
}

/** Where the first record begins; null while the header is not whole. */
function endOfHeader(handle: OpenFile): number | null {
  const start = Buffer.alloc(fixedBytes);
  if (handle.read(start, 0) < fixedBytes) return null;
  const end = fixedBytes + start.readUInt32LE(4) + hashBytes;
  return end <= handle.size() ? end : null;
}
