import { z } from 'zod';
import type { Codec } from './codec.ts';
import { decodeFileHeader, encodeFileHeader } from './file-header.ts';
import type { RecordPlace } from './journal-record.ts';
import { findRecord, isAuthentic, readRecord } from './journal-record.ts';

/** A journal file: file header, then records one behind another to the end of the file. */
const magic = 'GTJ';

const descriptionSchema = z.strictObject({
  codec: z.string(),
  /** Number of the record before its first one. */
  base: z.int().nonnegative(),
});

export function encodeSegmentHeader(codec: Codec, base: number): Uint8Array {
  return encodeFileHeader(magic, codec, { base });
}

/** What is found in a journal file, whatever state it is in. */
export interface SegmentScan {
  /** Null when the header is not readable; the records say the same by themselves. */
  base: number | null;
  /** All sound records, also those behind bad bytes. */
  records: RecordPlace[];
  /** There are bad bytes with sound records behind them. */
  hole: boolean;
  /** There are records with a checksum that holds and a body that the store did not write. */
  forged: boolean;
  /** So is the last one: nobody can tell what stood there, or how many came after it. */
  endForged: boolean;
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
  const header = decodeFileHeader(file, magic, codec, descriptionSchema);
  const scan: SegmentScan = {
    base: header?.description.base ?? null,
    records: [],
    hole: false,
    forged: false,
    endForged: false,
    end: header?.bytes ?? 0,
    tail: 0,
  };
  let position = scan.end;
  for (;;) {
    const adjacent = readRecord(file, position);
    const record = adjacent ?? findRecord(file, position);
    if (record === null) break;
    position = record.end;
    scan.endForged = !isAuthentic(codec, record);
    if (scan.endForged) {
      scan.forged = true;
      continue;
    }
    // Behind a header that cannot be read, the first record may begin anywhere.
    if (adjacent === null && (header !== null || scan.records.length > 0)) scan.hole = true;
    scan.records.push(record);
    scan.end = record.end;
  }
  scan.tail = file.byteLength - scan.end;
  return scan;
}
