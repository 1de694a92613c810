import path from 'node:path';
import { z } from 'zod';
import { sameBytes } from '../database/engine/checksum.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import type { DataKey } from '../keys/data-key.ts';
import { keyedHash } from '../keys/data-key.ts';
import { readIfThere, writeWhole } from './safe-write.ts';

/**
 * shipped.json beside the shipped journal files: until when everything saved lies there. It also
 * shows when records were taken off the end: nobody without the key can write an earlier one, though
 * a whole older folder cannot be told from the inside.
 */
export interface ShippedPlace {
  /** UTC ms. */
  at: number;
  sequence: number;
  /** Hash of that record, hexadecimal. */
  chain: string;
}

const placeSchema = z.strictObject({
  at: z.int(),
  sequence: z.int().nonnegative(),
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  mac: z.string(),
});

const name = 'shipped.json';
const purpose = 'shipped journal';

export function writeShippedPlace(
  disk: FileSystem,
  lineage: string,
  key: DataKey,
  { sequence, chain }: ChainPlace,
  at: number,
): void {
  const place = { at, sequence, chain: Buffer.from(chain).toString('hex') };
  const json = JSON.stringify({ ...place, mac: macOf(key, place).toString('hex') });
  writeWhole(disk, path.join(lineage, name), Buffer.from(json, 'utf8'));
}

/** Null when there is none, or (with a key) when the store did not write it. */
export function readShippedPlace(
  disk: FileSystem,
  lineage: string,
  key: DataKey | null,
): ShippedPlace | null {
  const bytes = readIfThere(disk, path.join(lineage, name));
  const parsed = bytes === null ? null : placeSchema.safeParse(jsonOf(bytes)).data;
  if (!parsed) return null;
  const { mac, ...place } = parsed;
  if (key !== null && !sameBytes(macOf(key, place), Buffer.from(mac, 'hex'))) return null;
  return place;
}

function macOf(key: DataKey, { at, sequence, chain }: ShippedPlace): Buffer {
  return keyedHash(key, purpose, `${at} ${sequence} ${chain}`);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
