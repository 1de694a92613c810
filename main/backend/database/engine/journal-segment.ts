import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import type { Codec } from './codec.ts';
import { decodeFileHeader, encodeFileHeader } from './file-header.ts';
import type { RecordPlace } from './journal-record.ts';
import { findRecord, readRecord } from './journal-record.ts';

/** A journal file: file header, then records one behind another to the end of the file. */
const magic = 'GTJ';
const version = 1;

const descriptionSchema = z.strictObject({
  codec: z.string(),
  /** Number of the record before its first one. */
  base: z.int().nonnegative(),
});

export function encodeSegmentHeader(codec: Codec, base: number): Uint8Array {
  return encodeFileHeader(magic, version, { codec: codec.id, base });
}

/** What is found in a journal file, whatever state it is in. */
export interface SegmentScan {
  /** Null when the header is not readable; the records say the same by themselves. */
  base: number | null;
  /** All sound records, also those behind bad bytes. */
  records: RecordPlace[];
  /** There are bad bytes with sound records behind them. */
  hole: boolean;
  /** End of the last sound record. */
  end: number;
  /** Bytes behind that. */
  tail: number;
}

/**
 * Reads a journal file. A bad header does not hide the records: they carry their own numbers, and
 * the search for them goes on behind whatever cannot be read.
 */
export function scanSegment(file: Buffer, codec: Codec): SegmentScan {
  const header = decodeFileHeader(file, magic, version, descriptionSchema);
  if (header !== null && header.description.codec !== codec.id) {
    const found = header.description.codec;
    throw new StorageError({ kind: 'wrongCodec', found, expected: codec.id });
  }
  const records: RecordPlace[] = [];
  let end = header?.bytes ?? 0;
  let hole = false;
  for (;;) {
    const adjacent = readRecord(file, end);
    const record = adjacent ?? findRecord(file, end);
    if (record === null) break;
    if (adjacent === null && (header !== null || records.length > 0)) hole = true;
    records.push(record);
    end = record.end;
  }
  const base = header?.description.base ?? null;
  return { base, records, hole, end, tail: file.byteLength - end };
}
