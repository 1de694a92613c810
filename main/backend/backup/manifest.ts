import path from 'node:path';
import { z } from 'zod';
import { sameBytes } from '../database/engine/checksum.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { DataKey } from '../keys/data-key.ts';
import { keyedHash } from '../keys/data-key.ts';
import { fullFiles } from './layout.ts';
import { readIfThere, writeWhole } from './safe-write.ts';

/**
 * manifest.json of a full backup: the first line is an HMAC by the data key over the rest, which is
 * JSON. Written last of all: a full backup without it was never finished.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(1),
  programVersion: z.string(),
  /** Name of the folder, so that a manifest cannot be moved to another. */
  id: z.string(),
  /** Fingerprint of the data key. */
  key: z.string(),
  /** Number and hash of the last save in it. */
  sequence: z.int().nonnegative(),
  chain: hash,
  /** UTC ms. */
  createdAt: z.int(),
  files: z.array(z.strictObject({ name: z.string(), sha256: hash, bytes: z.int() })),
  /** Of the contents together, as they are stored. */
  contentBytes: z.int(),
});
export type Manifest = z.infer<typeof manifestSchema>;

const purpose = 'backup manifest';

export function writeManifest(
  disk: FileSystem,
  folder: string,
  key: DataKey,
  manifest: Manifest,
): void {
  const json = JSON.stringify(manifest, null, 1);
  const mac = keyedHash(key, purpose, json).toString('hex');
  writeWhole(disk, path.join(folder, fullFiles.manifest), Buffer.from(`${mac}\n${json}`, 'utf8'));
}

export type ReadManifest =
  | { kind: 'found'; manifest: Manifest }
  /** The backup was not finished. */
  | { kind: 'none' }
  | { kind: 'unreadable' }
  /** Somebody without the key wrote or moved it. */
  | { kind: 'forged' };

/** Without a key the HMAC is not looked at. */
export function readManifest(disk: FileSystem, folder: string, key: DataKey | null): ReadManifest {
  const bytes = readIfThere(disk, path.join(folder, fullFiles.manifest));
  if (bytes === null) return { kind: 'none' };
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  const manifest = manifestSchema.safeParse(jsonOf(json)).data;
  if (manifest === undefined) return { kind: 'unreadable' };
  if (manifest.id !== path.basename(folder)) return { kind: 'forged' };
  const mac = Buffer.from(text.slice(0, Math.max(0, end)), 'hex');
  if (key !== null && !sameBytes(keyedHash(key, purpose, json), mac)) return { kind: 'forged' };
  return { kind: 'found', manifest };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
