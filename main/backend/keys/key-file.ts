import { timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../database/engine/checksum.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { readWholeFile, temporaryEnding, writeSynced } from '../database/engine/whole-file.ts';
import { StorageError, ioError } from '../database/storage-error.ts';
import type { DataKey } from './data-key.ts';
import { keyFingerprint, keyedHash } from './data-key.ts';
import { lastGroupOf } from './recovery-code.ts';
import type { Wrapping } from './wrapping.ts';
import { wrappingSchema } from './wrapping.ts';

/**
 * `guitai.keys` in the data folder: the data key, wrapped in each way in which it can be had. It
 * holds no secret in plain. Changing the passphrase or the recovery code writes this file only.
 */
const version = 1;

const contentSchema = z.strictObject({
  /**
   * `converting`: the plain files are the data, encrypted ones are being written beside them;
   * `destroyingPlain`: all encrypted files are there, the plain ones are being destroyed.
   */
  state: z.enum(['encrypted', 'converting', 'destroyingPlain']),
  /** Fingerprint of the data key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** What the system's keychain made of the key; only it can read that. */
  keychain: z.base64().nullable(),
  passphrase: wrappingSchema.nullable(),
  /** By the recovery code that somebody proved to hold. */
  recovery: wrappingSchema.nullable(),
  /** By a code that was printed but not confirmed yet; it is good already, as is the one before. */
  pendingRecovery: z
    .strictObject({
      wrapping: wrappingSchema,
      /** Of the code's last group, by the data key: who has only this file cannot guess the group. */
      lastGroup: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable(),
});

const versionSchema = z.object({ version: z.int().positive() });
const fileSchema = z.strictObject({
  version: z.literal(version),
  ...contentSchema.shape,
  /** SHA-256 of the rest: a damaged file is not taken for a wrong passphrase. */
  checksum: z.string(),
});

export type KeyFile = z.infer<typeof contentSchema>;

export const keyFileName = 'guitai.keys';

/** For a key that nobody can have yet: give it a keychain or a passphrase before writing it. */
export function newKeyFile(key: DataKey, state: KeyFile['state'] = 'encrypted'): KeyFile {
  const none = { keychain: null, passphrase: null, recovery: null, pendingRecovery: null };
  return { state, key: keyFingerprint(key), ...none };
}

/** The keychain opens the data from now on, and no passphrase does. */
export function withKeychain(file: KeyFile, blob: Uint8Array): KeyFile {
  return { ...file, keychain: Buffer.from(blob).toString('base64'), passphrase: null };
}

/** The passphrase opens the data from now on, and no keychain does. */
export function withPassphrase(file: KeyFile, wrapping: Wrapping): KeyFile {
  return { ...file, passphrase: wrapping, keychain: null };
}

/** A new code was made (`wrapping` is by it): it opens the data besides the one before. */
export function withPendingRecovery(
  file: KeyFile,
  wrapping: Wrapping,
  proof: { key: DataKey; code: string },
): KeyFile {
  const lastGroup = lastGroupHash(proof.key, proof.code).toString('hex');
  return { ...file, pendingRecovery: { wrapping, lastGroup } };
}

/** The code before is void from now on. Null when it is not the last group of the pending code. */
export function confirmRecovery(file: KeyFile, key: DataKey, lastGroup: string): KeyFile | null {
  if (file.pendingRecovery === null) return null;
  const expected = Buffer.from(file.pendingRecovery.lastGroup, 'hex');
  if (!timingSafeEqual(lastGroupHash(key, lastGroup), expected)) return null;
  return { ...file, recovery: file.pendingRecovery.wrapping, pendingRecovery: null };
}

/** What a backup holds of it: whoever finds the stick needs the recovery sheet. */
export function recoveryOnly(file: KeyFile): KeyFile {
  return { ...file, keychain: null, passphrase: null };
}

/** Whether a recovery sheet exists and somebody proved to hold the newest one. */
export function recoveryStateOf(file: KeyFile): 'none' | 'unconfirmed' | 'confirmed' {
  if (file.pendingRecovery !== null) return 'unconfirmed';
  return file.recovery === null ? 'none' : 'confirmed';
}

/** Null when there is none. Throws `keyFile` when it cannot be understood, `newerVersion`. */
export function readKeyFile(fileSystem: FileSystem, folder: string): KeyFile | null {
  const file = path.join(folder, keyFileName);
  try {
    if (fileSystem.stat(file) === null) return null;
    return parseKeyFile(readWholeFile(fileSystem, file));
  } catch (error) {
    throw ioError('read the key file', error);
  }
}

/** The same for bytes from elsewhere, such as a backup. */
export function parseKeyFile(bytes: Uint8Array): KeyFile {
  const json = parseJson(bytes);
  const found = versionSchema.safeParse(json).data?.version;
  if (found !== undefined && found > version) {
    throw new StorageError({ kind: 'newerVersion', found, known: version });
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) throw new StorageError({ kind: 'keyFile', reason: 'damaged' });
  const content = z.object(contentSchema.shape).parse(parsed.data);
  if (checksumOf(content) !== parsed.data.checksum) {
    throw new StorageError({ kind: 'keyFile', reason: 'damaged' });
  }
  return content;
}

export function encodeKeyFile(file: KeyFile): Uint8Array {
  const content = { version, ...contentSchema.parse(file), checksum: checksumOf(file) };
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8');
}

/**
 * Returns once it would survive a power cut; until then the one before is there, whole. Refuses to
 * replace the file of another key (`keyFile`, `otherKey`): whatever is encrypted with that one
 * would be lost. The folder must exist, and be locked by the caller.
 */
export function writeKeyFile(fileSystem: FileSystem, folder: string, file: KeyFile): void {
  const name = path.join(folder, keyFileName);
  const before = readKeyFile(fileSystem, folder);
  // While converting the plain files are still the data: starting over with another key is safe.
  if (before !== null && before.key !== file.key && before.state !== 'converting') {
    throw new StorageError({ kind: 'keyFile', reason: 'otherKey' });
  }
  const bytes = encodeKeyFile(file);
  try {
    writeSynced(fileSystem, name + temporaryEnding, (handle) => handle.write(bytes, 0));
    fileSystem.rename(name + temporaryEnding, name);
    fileSystem.syncFolder(folder);
  } catch (error) {
    throw ioError('write the key file', error);
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function checksumOf(file: KeyFile): string {
  return sha256Hex(Buffer.from(JSON.stringify(contentSchema.parse(file)), 'utf8'));
}

function lastGroupHash(key: DataKey, code: string): Buffer {
  return keyedHash(key, 'last group of the recovery code', lastGroupOf(code));
}
