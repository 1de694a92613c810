import type { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { checksum, checksumBytes, sameBytes } from './checksum.ts';

/**
 * Every file of the engine opens with: 4 bytes magic (three letters and a version byte), the length
 * of the description (u32), the description as JSON, SHA-256 over all of that. It holds no personal
 * data, so it stays readable whatever the codec.
 */
const fixedBytes = 8;
const longestDescription = 64 * 1024;

export function encodeFileHeader(magic: string, version: number, description: object): Uint8Array {
  const json = Buffer.from(JSON.stringify(description), 'utf8');
  const start = Buffer.alloc(fixedBytes);
  start.write(magic, 0, 3, 'latin1');
  start.writeUInt8(version, 3);
  start.writeUInt32LE(json.byteLength, 4);
  return Buffer.concat([start, json, checksum(start, json)]);
}

export interface FileHeader<T> {
  description: T;
  /** Where the content begins. */
  bytes: number;
}

/**
 * Null when the bytes do not open with a whole header of this kind and shape. A sound header of a
 * later version throws `newerVersion`: a later program wrote the file, it is not damaged.
 */
export function decodeFileHeader<T>(
  file: Uint8Array,
  magic: string,
  version: number,
  schema: z.ZodType<T>,
): FileHeader<T> | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.byteLength < fixedBytes) return null;
  if (bytes.toString('latin1', 0, 3) !== magic) return null;
  const end = fixedBytes + bytes.readUInt32LE(4);
  if (end > longestDescription || bytes.byteLength < end + checksumBytes) return null;
  const signed = bytes.subarray(0, end);
  if (!sameBytes(checksum(signed), bytes.subarray(end, end + checksumBytes))) return null;
  const found = bytes.readUInt8(3);
  if (found !== version) throw new StorageError({ kind: 'newerVersion', found, known: version });
  const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8', fixedBytes, end)));
  return parsed.success ? { description: parsed.data, bytes: end + checksumBytes } : null;
}

/** No header is longer: reading so much of a file is enough to decode it. */
export const longestHeader = longestDescription + checksumBytes;
