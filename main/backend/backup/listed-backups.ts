import path from 'node:path';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import type { DataKey } from '../keys/data-key.ts';
import type { UnsoundDetail } from './backup-error.ts';
import { timeOfFull } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import type { SourceRecord } from './source-journal.ts';
import { lineagesOf, recordsOfLineage } from './shipped-journal.ts';
import type { ShippedPlace } from './shipped-place.ts';
import { readShippedPlace } from './shipped-place.ts';

/** A finished full backup as it lies in a store's folder. */
export interface ListedFull {
  /** Name of its folder. */
  name: string;
  folder: string;
  /** From the name, UTC ms: orders them. */
  time: number;
  /** Null when the manifest cannot be read. */
  manifest: Manifest | null;
  problem: UnsoundDetail | null;
}

/**
 * Finished full backups, oldest first. Files are only looked for here, not read (`checkFull` does);
 * with a key, a manifest that the store did not write is found out.
 */
export function listFulls(disk: FileSystem, store: string, key: DataKey | null): ListedFull[] {
  return [...disk.readFolder(store)].sort().flatMap((name): ListedFull[] => {
    const time = timeOfFull(name);
    if (time === null) return [];
    const folder = path.join(store, name);
    const read = readManifest(disk, folder, key);
    switch (read.kind) {
      case 'none':
        return [];
      case 'unreadable':
        return [{ name, folder, time, manifest: null, problem: 'manifest' }];
      case 'forged':
        return [{ name, folder, time, manifest: null, problem: 'forged' }];
      case 'found': {
        const { manifest } = read;
        const problem = filesAreThere(disk, folder, manifest) ? null : 'file';
        return [{ name, folder, time, manifest, problem }];
      }
    }
  });
}

/**
 * The same with the newest ones read as a whole by `check`, until one is sound: the one that would
 * be restored. Reading all of them would take minutes on a slow stick.
 */
export function* withNewestChecked(
  fulls: readonly ListedFull[],
  check: (full: ListedFull, manifest: Manifest) => Generator<void, UnsoundDetail | null>,
): Generator<void, ListedFull[]> {
  const checked = [...fulls];
  for (let at = checked.length - 1; at >= 0; at -= 1) {
    const full = checked[at];
    if (!full?.manifest || full.problem !== null) continue;
    const problem = yield* check(full, full.manifest);
    if (problem === null) break;
    checked[at] = { ...full, problem };
  }
  return checked;
}

export function placeOfFull({ sequence, chain }: Manifest): ChainPlace {
  return { sequence, chain: Buffer.from(chain, 'hex') };
}

/** What was shipped behind a full backup, in the lineage that goes on from it. */
export interface Continuation {
  /** Not empty. */
  records: SourceRecord[];
  /** Until when everything saved was there; null when nothing readable says so. */
  shipped: ShippedPlace | null;
}

/**
 * Which full backup each lineage of shipped saves goes on from: the newest sound one in its chain.
 * A backup that a later one of the same life follows is restored as it was then.
 */
export function continuations(
  disk: FileSystem,
  store: string,
  fulls: readonly ListedFull[],
  key: DataKey | null,
): Map<string, Continuation> {
  const found = new Map<string, Continuation>();
  const newestFirst = fulls.filter(({ problem }) => problem === null).reverse();
  for (const { folder } of lineagesOf(disk, store).reverse()) {
    const lineage = recordsOfLineage(disk, folder);
    for (const { name, manifest } of newestFirst) {
      if (manifest === null) continue;
      const place = placeOfFull(manifest);
      const records = lineage.after(place, Number.MAX_SAFE_INTEGER);
      if (records.length === 0 && !lineage.has(place)) continue;
      // A newer lineage that goes on from the same backup is the store's present life.
      if (records.length > 0 && !found.has(name)) {
        found.set(name, { records, shipped: readShippedPlace(disk, folder, key) });
      }
      break;
    }
  }
  return found;
}

function filesAreThere(disk: FileSystem, folder: string, { files }: Manifest): boolean {
  return files.every(({ name, bytes }) => {
    const stat = name === path.basename(name) ? disk.stat(path.join(folder, name)) : null;
    return stat?.kind === 'file' && stat.bytes === bytes;
  });
}
