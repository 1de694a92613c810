import path from 'node:path';
import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { DataKey } from '../keys/data-key.ts';
import { unsoundTexts } from './backup-error.ts';
import { hasItsFiles } from './check-full.ts';
import { inTurns } from './in-turns.ts';
import { isFolder, isStoreFolder } from './layout.ts';
import type { Continuation, ListedFull } from './listed-backups.ts';
import { continuations, listFulls, withNewestChecked } from './listed-backups.ts';

/**
 * The backups in a folder that a person chose, newest moment first: in all stores' folders in it,
 * or, when it is a store's folder, in that. What cannot be read without the key is not judged here;
 * `restoreBackup` reads everything before it touches anything.
 */
export async function findBackups(disk: FileSystem, chosen: string): Promise<BackupRow[]> {
  const rows: BackupRow[] = [];
  for (const store of storesIn(disk, chosen)) {
    const fulls = withNewestChecked(listFulls(disk, store, null), function* ({ folder }, manifest) {
      return (yield* hasItsFiles(disk, folder, manifest)) ? null : 'file';
    });
    rows.push(...rowsOf(disk, store, await inTurns(fulls), null));
  }
  return newestFirst(rows);
}

/** The stores' folders in the chosen one, or itself. */
export function storesIn(disk: FileSystem, chosen: string): string[] {
  if (isStoreFolder(path.basename(chosen)) && isFolder(disk.stat(chosen))) return [chosen];
  return [...disk.readFolder(chosen)]
    .filter(isStoreFolder)
    .sort()
    .map((name) => path.join(chosen, name))
    .filter((folder) => isFolder(disk.stat(folder)));
}

/** Newest moment first. */
export function rowsOf(
  disk: FileSystem,
  store: string,
  fulls: readonly ListedFull[],
  key: DataKey | null,
): BackupRow[] {
  const behind = continuations(disk, store, fulls, key);
  return newestFirst(fulls.map((full) => rowOf(store, full, behind.get(full.name))));
}

function rowOf(store: string, full: ListedFull, behind: Continuation | undefined): BackupRow {
  const { manifest, problem } = full;
  const id = `${path.basename(store)}/${full.name}`;
  if (manifest === null || problem !== null) {
    const text = `${unsoundTexts[problem ?? 'manifest']}不能用它恢复。`;
    const sequence = manifest?.sequence ?? 0;
    return { id, madeAt: full.time, sequence, bytes: 0, problem: text };
  }
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, manifest.contentBytes);
  const sequence = behind?.records.at(-1)?.sequence ?? manifest.sequence;
  const madeAt = Math.max(manifest.createdAt, behind?.shipped?.at ?? 0);
  return { id, madeAt, sequence, bytes, problem: null };
}

function newestFirst(rows: BackupRow[]): BackupRow[] {
  return rows.sort((one, other) => other.madeAt - one.madeAt);
}
