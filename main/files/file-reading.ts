import { constants } from 'node:fs';
import { lstat, open, stat, type FileHandle } from 'node:fs/promises';

/** What came of reading a file as a whole. */
export type FileReading =
  | { kind: 'read'; bytes: Uint8Array<ArrayBuffer>; size: number; modifiedMs: number }
  /** Larger than what was allowed; not read. */
  | { kind: 'tooBig' }
  /** A folder, a device, a pipe: nothing that has an end to read to. */
  | { kind: 'notAFile' }
  /** Somebody else holds it (Excel, the POS), or it may not be read. */
  | { kind: 'inUse'; error: unknown }
  /** It is not there, or what it lies on is not. */
  | { kind: 'gone'; error: unknown }
  | { kind: 'unreadable'; error: unknown };

interface ReadOptions {
  /** Larger files are not read, also those that grow while they are read. */
  mostBytes: number;
  /** What a link points to may be read: a person chose it. */
  followLinks: boolean;
}

/**
 * Reads a regular file of bounded size. Its kind and size are looked at before it is opened, and
 * again once it is open; never waits for a pipe to be written, and never rejects.
 */
export async function readFileWhole(path: string, options: ReadOptions): Promise<FileReading> {
  try {
    const seen = await (options.followLinks ? stat(path) : lstat(path));
    if (!seen.isFile()) return { kind: 'notAFile' };
    if (seen.size > options.mostBytes) return { kind: 'tooBig' };
    // Should it have become a pipe or a link meanwhile: do not wait, do not follow.
    const link = options.followLinks ? 0 : constants.O_NOFOLLOW;
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | link);
    try {
      return await readOpenFile(file, options.mostBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failedReading(error);
  }
}

async function readOpenFile(file: FileHandle, mostBytes: number): Promise<FileReading> {
  const seen = await file.stat();
  const { size, mtimeMs } = seen;
  if (!seen.isFile()) return { kind: 'notAFile' };
  if (size > mostBytes) return { kind: 'tooBig' };
  // One byte more than there should be: a file that grows is noticed.
  const buffer = new Uint8Array(size + 1);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  if (filled > size) return { kind: 'inUse', error: new Error('The file grows.') };
  return { kind: 'read', bytes: buffer.subarray(0, filled), size, modifiedMs: mtimeMs };
}

/** Windows: a sharing violation is EBUSY, a denied access EPERM or EACCES. */
const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'EAGAIN']);
/** Windows has no code of its own for a network path that is gone: UNKNOWN. */
const goneCodes: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UNKNOWN',
]);

function failedReading(error: unknown): FileReading {
  if (isHeld(error)) return { kind: 'inUse', error };
  if (isGone(error)) return { kind: 'gone', error };
  return { kind: 'unreadable', error };
}

/** Whether another program holds the file, or the rights are missing: Windows does not tell which. */
export function isHeld(error: unknown): boolean {
  return heldCodes.has(codeOf(error));
}

/** Whether a file or folder, or the disk or network it lies on, is not there. */
export function isGone(error: unknown): boolean {
  return goneCodes.has(codeOf(error));
}

/** The system's code of an error, such as ENOSPC; empty when it has none. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
