import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { checksum, checksumBytes, sameBytes } from './checksum.ts';
import type { Codec } from './codec.ts';
import type { FileSystem, OpenFile } from './file-system.ts';

/**
 * Every file of the engine opens with: 4 bytes magic (three letters and a version byte), the length
 * of the description (u32), the description as JSON, SHA-256 over all of that. It holds no personal
 * data and is not encrypted: it names the codec, so that a wrong key is known before anything is
 * read. The seal in it (by the codec) shows that nobody else wrote it.
 */
const fixedBytes = 8;
const longestDescription = 64 * 1024;

/** Version 1 had no seals; version 0.2.0 of the program wrote it, without encryption. */
const version = 2;
const versionBefore = 1;

const commonSchema = z.looseObject({ codec: z.string(), seal: z.base64().default('') });

export function encodeFileHeader(magic: string, codec: Codec, description: object): Uint8Array {
  const about = { codec: codec.id, ...description };
  const seal = codec.encode(new Uint8Array(), sealContext(magic, version, about));
  const sealed = { ...about, seal: Buffer.from(seal).toString('base64') };
  const json = Buffer.from(JSON.stringify(sealed), 'utf8');
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
 * Null when the bytes do not open with a whole header of this kind and shape, sealed by this codec.
 * Throws `wrongCodec` when it names another codec, `newerVersion` when a later program wrote it:
 * neither is damage.
 */
export function decodeFileHeader<T>(
  file: Uint8Array,
  magic: string,
  codec: Codec,
  schema: z.ZodType<T>,
): FileHeader<T> | null {
  const found = readDescription(file, magic);
  if (found === null) return null;
  const { seal, ...about } = found.common;
  if (about.codec !== codec.id) {
    throw new StorageError({ kind: 'wrongCodec', found: about.codec, expected: codec.id });
  }
  if (!isSealed(codec, seal, sealContext(magic, found.version, about))) return null;
  const parsed = schema.safeParse(about);
  return parsed.success ? { description: parsed.data, bytes: found.bytes } : null;
}

/** The codec that a snapshot or journal file names; null when it has no whole header. */
export function peekCodec(fileSystem: FileSystem, file: string): string | null {
  const handle = fileSystem.open(file, 'read');
  try {
    const start = readStart(handle);
    const magic = start.toString('latin1', 0, 3);
    return readDescription(start, magic)?.common.codec ?? null;
  } finally {
    handle.close();
  }
}

/** So much of the file that the header is in it; no header is longer. */
export function readStart(handle: OpenFile): Buffer {
  const start = Buffer.alloc(Math.min(longestDescription + checksumBytes, handle.size()));
  handle.read(start, 0);
  return start;
}

interface ReadDescription {
  version: number;
  common: z.infer<typeof commonSchema>;
  bytes: number;
}

function readDescription(file: Uint8Array, magic: string): ReadDescription | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.byteLength < fixedBytes) return null;
  if (bytes.toString('latin1', 0, 3) !== magic) return null;
  const end = fixedBytes + bytes.readUInt32LE(4);
  if (end > longestDescription || bytes.byteLength < end + checksumBytes) return null;
  const signed = bytes.subarray(0, end);
  if (!sameBytes(checksum(signed), bytes.subarray(end, end + checksumBytes))) return null;
  const found = bytes.readUInt8(3);
  if (found > version) throw new StorageError({ kind: 'newerVersion', found, known: version });
  if (found < versionBefore) return null;
  const common = commonSchema.safeParse(parseJson(bytes.toString('utf8', fixedBytes, end)));
  if (!common.success) return null;
  return { version: found, common: common.data, bytes: end + checksumBytes };
}

/** A checksum anybody can make over anything: what is under it need not be JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSealed(codec: Codec, seal: string, context: Uint8Array): boolean {
  const bytes = Buffer.from(seal, 'base64');
  // Base 64 has spare bits: there is one way to write a seal, so that no byte can be another.
  if (bytes.toString('base64') !== seal) return false;
  try {
    return codec.decode(bytes, context).byteLength === 0;
  } catch {
    return false;
  }
}

function sealContext(magic: string, found: number, about: object): Uint8Array {
  return Buffer.from(`header ${magic} ${found} ${JSON.stringify(about)}`, 'utf8');
}
