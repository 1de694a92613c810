import { checksum, checksumBytes, sameBytes } from './checksum.ts';
import type { Codec } from './codec.ts';
import type { Statement } from './statement.ts';
import { decodeStatements, encodeStatements } from './statement.ts';

/**
 * One saved unit of work, little-endian:
 *   0  3  "GTR", 3 version byte, 4 u32 length of the body, 8 u64 sequence number,
 *   16 u32 schema version, 20 SHA-256 of the record before, 52 body (through the codec, with the
 *   head as context), then SHA-256 over all of it, which is what the next record names.
 */
const magic = Buffer.from([0x47, 0x54, 0x52, 0x01]);
const headBytes = 52;
const context = Buffer.from('record ', 'utf8');
export const longestBody = 256 * 1024 * 1024;

/** Names "no record before": the first one follows this. */
export const chainStart: Uint8Array = new Uint8Array(checksumBytes);

export interface RecordPlace {
  sequence: number;
  schemaVersion: number;
  /** SHA-256 of the record before. */
  before: Uint8Array;
  /** SHA-256 of this record. */
  hash: Uint8Array;
  head: Uint8Array;
  body: Uint8Array;
  /** Offset in the file just behind the record. */
  end: number;
}

export function encodeRecord(
  codec: Codec,
  record: { sequence: number; schemaVersion: number; before: Uint8Array; statements: Statement[] },
): { bytes: Uint8Array; hash: Uint8Array } {
  const head = Buffer.alloc(headBytes);
  magic.copy(head, 0);
  head.writeBigUInt64LE(BigInt(record.sequence), 8);
  head.writeUInt32LE(record.schemaVersion, 16);
  head.set(record.before, 20);
  const body = codec.encode(encodeStatements(record.statements), contextOf(head));
  head.writeUInt32LE(body.byteLength, 4);
  const bytes = Buffer.allocUnsafe(headBytes + body.byteLength + checksumBytes);
  bytes.set(head, 0);
  bytes.set(body, headBytes);
  const signed = bytes.subarray(0, headBytes + body.byteLength);
  const hash = checksum(signed);
  bytes.set(hash, signed.byteLength);
  return { bytes, hash };
}

/** The record at this offset, or null when there is no whole, sound one. */
export function readRecord(file: Buffer, offset: number): RecordPlace | null {
  if (file.byteLength - offset < headBytes + checksumBytes) return null;
  if (file.compare(magic, 0, magic.byteLength, offset, offset + magic.byteLength) !== 0) {
    return null;
  }
  const length = file.readUInt32LE(offset + 4);
  const signedEnd = offset + headBytes + length;
  if (length > longestBody || signedEnd + checksumBytes > file.byteLength) return null;
  const hash = file.subarray(signedEnd, signedEnd + checksumBytes);
  if (!sameBytes(checksum(file.subarray(offset, signedEnd)), hash)) return null;
  return {
    sequence: Number(file.readBigUInt64LE(offset + 8)),
    schemaVersion: file.readUInt32LE(offset + 16),
    before: file.subarray(offset + 20, offset + headBytes),
    hash,
    head: file.subarray(offset, offset + headBytes),
    body: file.subarray(offset + headBytes, signedEnd),
    end: signedEnd + checksumBytes,
  };
}

/** The next sound record at or behind `offset`, looking past bytes that are none. */
export function findRecord(file: Buffer, offset: number): RecordPlace | null {
  for (let at = file.indexOf(magic, offset); at !== -1; at = file.indexOf(magic, at + 1)) {
    const record = readRecord(file, at);
    if (record !== null) return record;
  }
  return null;
}

export function statementsOf(codec: Codec, record: RecordPlace): Statement[] {
  return decodeStatements(codec.decode(record.body, contextOf(record.head)));
}

/**
 * Whether the store itself wrote this record, at this place: anybody can make a checksum over
 * changed bytes, only who has the key can make a body that fits its head.
 */
export function isAuthentic(codec: Codec, record: RecordPlace): boolean {
  try {
    codec.decode(record.body, contextOf(record.head));
    return true;
  } catch {
    return false;
  }
}

/** All of the head but the length of the body, which the codec knows by itself. */
function contextOf(head: Uint8Array): Uint8Array {
  return Buffer.concat([context, head.subarray(0, 4), head.subarray(8)]);
}
