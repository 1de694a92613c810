import path from 'node:path';
import { z } from 'zod';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { BackupDisk } from './backup-disk.ts';
import { removeTree } from './remove-tree.ts';
import { readIfThere, writeWhole } from './safe-write.ts';

/**
 * Beside the data folder: `data.restoring` is being built; once restored.json is in it, it is whole
 * and takes the place of the data, which are kept as `data-before-restore-<time>`. Killed or cut
 * off anywhere, the next start ends or undoes that: there are always one whole set of data, and the
 * ones before.
 */
const markerName = 'restored.json';

const markerSchema = z.strictObject({
  backupId: z.string(),
  madeAt: z.int(),
  sequence: z.int(),
  lostSaves: z.int().nonnegative(),
  /** How many papers and pictures the backup should have and has not. */
  missing: z.int().nonnegative(),
  /** Name for the data that were there before. */
  aside: z.string().regex(/^[^/\\]+$/),
});
export type RestoreMarker = z.infer<typeof markerSchema>;

export function restoringFolder(dataFolder: string): string {
  return `${dataFolder}.restoring`;
}

/** A name that nothing has yet. `now`: UTC ms. */
export function asideName(disk: FileSystem, dataFolder: string, now: number): string {
  for (let time = now; ; time += 1000) {
    const stamp = new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
    const name = `${path.basename(dataFolder)}-before-restore-${stamp}`;
    if (disk.stat(path.join(path.dirname(dataFolder), name)) === null) return name;
  }
}

/** From here on the restore is done, whatever happens. Answers the aside's name; null: no data before. */
export function swapIn(disk: FileSystem, dataFolder: string, marker: RestoreMarker): string | null {
  const restoring = restoringFolder(dataFolder);
  writeWhole(
    disk,
    path.join(restoring, markerName),
    Buffer.from(JSON.stringify(markerSchema.parse(marker)), 'utf8'),
  );
  disk.syncFolder(path.dirname(dataFolder));
  return moveIn(disk, dataFolder, marker);
}

/** Ends or undoes a restore that was cut off. Before anybody looks at the data folder. */
export function finishRestore(disk: BackupDisk, dataFolder: string): void {
  const restoring = restoringFolder(dataFolder);
  if (disk.stat(restoring)?.kind !== 'folder') return;
  const marker = readMarker(disk, restoring);
  if (marker === null) {
    discard(disk, dataFolder);
    return;
  }
  // Which of the names survived a power cut is settled before the next is given.
  disk.syncFolder(path.dirname(dataFolder));
  moveIn(disk, dataFolder, marker);
}

/** Whether what is built is whole and only has to be put in its place. */
export function isReady(disk: FileSystem, dataFolder: string): boolean {
  return readMarker(disk, restoringFolder(dataFolder)) !== null;
}

/**
 * What was restored, for as long as the history does not say so: the file that made it count lies
 * in the data, also when the program died right after.
 */
export function unrecordedRestore(disk: FileSystem, dataFolder: string): RestoreMarker | null {
  return readMarker(disk, dataFolder);
}

/** The history says what was restored. */
export function noteRecorded(disk: FileSystem, dataFolder: string): void {
  disk.unlink(path.join(dataFolder, markerName));
  disk.syncFolder(dataFolder);
}

/** Gives up what is being built. */
export function discard(disk: BackupDisk, dataFolder: string): void {
  const restoring = restoringFolder(dataFolder);
  if (disk.stat(restoring)?.kind !== 'folder') return;
  const marker = path.join(restoring, markerName);
  if (disk.stat(marker) !== null) {
    // First and for good: half of a folder must never be taken for a whole one.
    disk.unlink(marker);
    disk.syncFolder(restoring);
  }
  removeTree(disk, restoring);
}

function moveIn(disk: FileSystem, dataFolder: string, { aside }: RestoreMarker): string | null {
  const parent = path.dirname(dataFolder);
  const isThere = disk.stat(dataFolder) !== null;
  if (isThere) {
    disk.rename(dataFolder, path.join(parent, aside));
    // Else the next name could survive a power cut without this one, and the data before be gone.
    disk.syncFolder(parent);
  }
  try {
    disk.rename(restoringFolder(dataFolder), dataFolder);
  } catch (error) {
    if (isThere) {
      disk.rename(path.join(parent, aside), dataFolder);
      disk.syncFolder(parent);
    }
    throw error;
  }
  disk.syncFolder(parent);
  return isThere ? aside : null;
}

/** Null when it is not whole: then the folder it lies in is not either. */
function readMarker(disk: FileSystem, restoring: string): RestoreMarker | null {
  const bytes = readIfThere(disk, path.join(restoring, markerName));
  if (bytes === null) return null;
  try {
    return markerSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}
