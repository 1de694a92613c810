import path from 'node:path';
import type { RetentionPolicy } from '../../../shared/backup/retention.ts';
import { keptBackups } from '../../../shared/backup/retention.ts';
import type { BackupDisk } from './backup-disk.ts';
import { baseOfSegment, fullFiles, timeOfFull } from './layout.ts';
import type { ListedFull } from './listed-backups.ts';
import { lineagesOf, segmentsIn } from './shipped-journal.ts';

const dayMs = 86_400_000;
/** A backup that is damaged or was changed lies there for someone to look at, for so long. */
const unsoundKeptMs = 30 * dayMs;
/** Saves of an earlier life of the store (before a restore), likewise. */
const lineageKeptMs = 30 * dayMs;
/** Shipped saves are kept from the oldest of so many newest full backups on. */
const fullsWithJournal = 3;

export interface PruneOrder {
  now: number;
  timeZone: string;
  policy: RetentionPolicy;
}

/**
 * Removes full backups beyond the policy, those never finished, and shipped saves that the newest
 * full backups hold. What cannot be removed now is tried again next time.
 */
export function* pruneBackups(
  disk: BackupDisk,
  store: string,
  fulls: readonly ListedFull[],
  { now, timeZone, policy }: PruneOrder,
): Generator<void, void> {
  const sound = fulls.filter(({ problem }) => problem === null);
  const kept = keptBackups(
    sound.map(({ time }) => time),
    now,
    timeZone,
    policy,
  );
  const finished = new Map(fulls.map((full) => [full.name, full]));
  for (const name of [...disk.readFolder(store)].sort()) {
    const time = timeOfFull(name);
    if (time === null) continue;
    const full = finished.get(name);
    const goes =
      full === undefined
        ? time < now - dayMs
        : full.problem === null
          ? !kept.has(time)
          : time < now - unsoundKeptMs;
    if (goes) removeFull(disk, path.join(store, name));
    yield;
  }
  pruneJournals(disk, store, sound, now);
}

/** The manifest goes first: what is left by a pulled stick is not taken for a backup. */
export function removeFull(disk: BackupDisk, folder: string): void {
  const names = Object.values(fullFiles).flatMap((name) => [name, `${name}.tmp`]);
  removeFiles(disk, folder, names.reverse());
}

function pruneJournals(
  disk: BackupDisk,
  store: string,
  sound: readonly ListedFull[],
  now: number,
): void {
  const lineages = lineagesOf(disk, store);
  const present = lineages.at(-1);
  if (present === undefined) return;
  lineages.slice(0, -1).forEach(({ folder }, at) => {
    const ended = lineages[at + 1]?.startedAt ?? now;
    if (ended < now - lineageKeptMs) removeLineage(disk, folder);
  });
  const since = sound.filter(({ time }) => time >= present.startedAt);
  const oldest = since.at(-fullsWithJournal)?.manifest;
  if (since.length < fullsWithJournal || !oldest) return;
  const names = segmentsIn(disk.readFolder(present.folder));
  const done = names.filter((_, at) => {
    const next = names[at + 1];
    return next !== undefined && (baseOfSegment(next) ?? 0) <= oldest.sequence;
  });
  for (const name of done) removeQuietly(() => disk.unlink(path.join(present.folder, name)));
}

function removeLineage(disk: BackupDisk, folder: string): void {
  removeFiles(disk, folder, [...segmentsIn(disk.readFolder(folder)), 'shipped.json']);
}

/** Files of other programs stay, and the folder with them. */
function removeFiles(disk: BackupDisk, folder: string, names: string[]): void {
  for (const name of names) {
    const file = path.join(folder, name);
    if (disk.stat(file)?.kind === 'file') removeQuietly(() => disk.unlink(file));
  }
  if (disk.readFolder(folder).length === 0) removeQuietly(() => disk.removeFolder(folder));
}

function removeQuietly(remove: () => void): void {
  try {
    remove();
  } catch {
    return;
  }
}
