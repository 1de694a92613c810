import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';

/** Newest first, as the person looks for them. */
export function newestFirst(backups: readonly BackupRow[]): BackupRow[] {
  return [...backups].sort((one, other) => other.madeAt - one.madeAt);
}

/** The one proposed: the newest that is sound; null when none is. */
export function proposedBackup(backups: readonly BackupRow[]): BackupRow | null {
  return newestFirst(backups).find(({ problem }) => problem === null) ?? null;
}

/**
 * Where an arrow leads among the backups that can be chosen; null for other keys.
 * @param chosen id of the chosen one.
 */
export function arrowTo(
  key: string,
  backups: readonly BackupRow[],
  chosen: string | null,
): BackupRow | null {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (step === undefined) return null;
  const sound = backups.filter(({ problem }) => problem === null);
  const at = sound.findIndex(({ id }) => id === chosen);
  return sound[Math.min(Math.max(at + step, 0), sound.length - 1)] ?? null;
}
