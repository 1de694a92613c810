import { z } from 'zod';
import { codeOf } from '../storage-error.ts';
import { checksum, checksumBytes, sameBytes } from './checksum.ts';
import type { Codec } from './codec.ts';
import { decodeFileHeader, encodeFileHeader, readStart } from './file-header.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { writeSynced } from './whole-file.ts';

/**
 * A snapshot: file header, then the SQLite file in pieces of 4 MiB, each as u32 length, bytes
 * (through the codec) and SHA-256 over the header's checksum, the piece's index and its bytes. The
 * same two are the codec's context: a piece fits only its place in its own snapshot.
 */
const magic = 'GTS';
const pieceBytes = 4 * 1024 * 1024;

const descriptionSchema = z.strictObject({
  codec: z.string(),
  /** Number of the last record it contains; 0 for none. */
  sequence: z.int().nonnegative(),
  /** Hash of that record, hexadecimal: the next record names it. */
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  schemaVersion: z.int().nonnegative(),
  /** SQLite's version and the build of sql.js that wrote it. */
  engine: z.string(),
  databaseBytes: z.int().positive(),
  /** UTC ms. */
  createdAt: z.number(),
});

export type SnapshotDescription = z.infer<typeof descriptionSchema>;

/** Writes and syncs the file under a temporary name; the caller renames it. */
export function writeSnapshot(
  fileSystem: FileSystem,
  file: string,
  codec: Codec,
  about: Omit<SnapshotDescription, 'codec' | 'databaseBytes'>,
  database: Uint8Array,
): void {
  const databaseBytes = database.byteLength;
  const header = encodeFileHeader(magic, codec, { ...about, databaseBytes });
  const place = header.subarray(-checksumBytes);
  writeSynced(fileSystem, file, (handle) => {
    handle.write(header, 0);
    let position = header.byteLength;
    for (let index = 0; index * pieceBytes < databaseBytes; index += 1) {
      const plain = database.subarray(index * pieceBytes, (index + 1) * pieceBytes);
      const stored = codec.encode(plain, contextOf(place, index));
      handle.write(lengthOf(stored), position);
      handle.write(stored, position + 4);
      handle.write(pieceChecksum(place, index, stored), position + 4 + stored.byteLength);
      position += 4 + stored.byteLength + checksumBytes;
    }
  });
}

export type LoadedSnapshot =
  | { kind: 'sound'; description: SnapshotDescription; database: Buffer }
  /** The sequence is known when at least the header is whole. */
  | { kind: 'bad'; sequence: number | null };

/** Verifies the whole file. */
export function loadSnapshot(fileSystem: FileSystem, file: string, codec: Codec): LoadedSnapshot {
  const handle = fileSystem.open(file, 'read');
  let sequence: number | null = null;
  try {
    const header = readHeader(handle, codec);
    if (header === null) return { kind: 'bad', sequence };
    sequence = header.description.sequence;
    const database = readPieces(handle, codec, header);
    return database === null
      ? { kind: 'bad', sequence }
      : { kind: 'sound', description: header.description, database };
  } catch (error) {
    // A sector that cannot be read is damage; anything else (a refused open) is not.
    if (codeOf(error) === 'EIO') return { kind: 'bad', sequence };
    throw error;
  } finally {
    handle.close();
  }
}

/** Number of the last record in it, from the header alone; null when that is not whole. */
export function peekSnapshot(fileSystem: FileSystem, file: string, codec: Codec): number | null {
  const handle = fileSystem.open(file, 'read');
  try {
    return readHeader(handle, codec)?.description.sequence ?? null;
  } finally {
    handle.close();
  }
}

interface ReadHeader {
  description: SnapshotDescription;
  /** Checksum of the header: binds the pieces to it. */
  place: Uint8Array;
  bytes: number;
}

function readHeader(handle: OpenFile, codec: Codec): ReadHeader | null {
  const start = readStart(handle);
  const header = decodeFileHeader(start, magic, codec, descriptionSchema);
  if (header === null) return null;
  const { description, bytes } = header;
  return { description, place: start.subarray(bytes - checksumBytes, bytes), bytes };
}

function readPieces(
  handle: OpenFile,
  codec: Codec,
  { description, place, bytes: start }: ReadHeader,
): Buffer | null {
  const size = handle.size();
  // Not from the pool: sql.js keeps exactly this memory as its file.
  const database = Buffer.allocUnsafeSlow(description.databaseBytes);
  const length = Buffer.alloc(4);
  let position = start;
  let filled = 0;
  for (let index = 0; filled < database.byteLength; index += 1) {
    if (handle.read(length, position) < 4) return null;
    const storedBytes = length.readUInt32LE(0);
    if (position + 4 + storedBytes + checksumBytes > size) return null;
    const stored = Buffer.allocUnsafe(storedBytes + checksumBytes);
    handle.read(stored, position + 4);
    const body = stored.subarray(0, storedBytes);
    if (!sameBytes(pieceChecksum(place, index, body), stored.subarray(storedBytes))) return null;
    const plain = decodePiece(codec, body, contextOf(place, index));
    if (plain === null || filled + plain.byteLength > database.byteLength) return null;
    database.set(plain, filled);
    filled += plain.byteLength;
    position += 4 + stored.byteLength;
  }
  return position === size ? database : null;
}

/** Null when it is not what was written: changed by somebody who made a new checksum for it. */
function decodePiece(codec: Codec, stored: Uint8Array, context: Uint8Array): Uint8Array | null {
  try {
    return codec.decode(stored, context);
  } catch {
    return null;
  }
}

function pieceChecksum(place: Uint8Array, index: number, stored: Uint8Array): Uint8Array {
  return checksum(place, numberOf(index), stored);
}

function lengthOf(stored: Uint8Array): Uint8Array {
  return numberOf(stored.byteLength);
}

function contextOf(place: Uint8Array, index: number): Uint8Array {
  return Buffer.concat([Buffer.from('piece ', 'utf8'), place, numberOf(index)]);
}

function numberOf(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
