import path from 'node:path';
import type { FolderLock } from '../database/engine/folder-lock.ts';
import type { Migration } from '../database/engine/migrate.ts';
import { makeFolderSynced } from '../database/engine/whole-file.ts';
import { openDatabase } from '../database/open-database.ts';
import type { StorageProblem } from '../database/storage-error.ts';
import { StorageError, codeOf } from '../database/storage-error.ts';
import type { BackupDisk } from './backup-disk.ts';
import type { BackupProblem } from './backup-error.ts';
import { BackupError } from './backup-error.ts';
import { buildRestored } from './build-restored.ts';
import { checkFull } from './check-full.ts';
import type { ChosenBackup } from './chosen-backup.ts';
import { chooseBackup } from './chosen-backup.ts';
import { contentsIn, fileOf } from './content-pool.ts';
import { settingsContext } from './full-backup.ts';
import { inTurns } from './in-turns.ts';
import { fullFiles, isFolder } from './layout.ts';
import type { Restored } from './restored.ts';
import { readIfThere } from './safe-write.ts';
import {
  asideName,
  discard,
  finishRestore,
  isReady,
  restoringFolder,
  swapIn,
} from './swap-data.ts';

/** What restoring needs; the data folder must not be open. */
export interface RestoreRequest {
  disk: BackupDisk;
  /** As the person chose it: the folder the stores' folders lie in, or one of those. */
  backupFolder: string;
  /** `id` of a row of `findBackups`. */
  backupId: string;
  recoveryCode: string;
  /** Need not exist. Its name is also that of what lies beside it while restoring. */
  dataFolder: string;
  migrations: readonly Migration[];
  /** The bytes of sql-wasm.wasm. */
  wasm: Uint8Array;
  /** UTC ms. */
  clock: () => number;
  /** The real one when not given. */
  lock?: FolderLock;
}

/**
 * Puts a backup in the place of the data. Everything is read and verified, and the result opened by
 * the engine, before the present data are touched; they are then kept beside. Rejects with
 * BackupError, and the data are as they were.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { disk, dataFolder } = request;
  try {
    // A restore that was cut off before has its end first.
    finishRestore(disk, dataFolder);
    const backup = await chooseBackup(
      disk,
      request.backupFolder,
      request.backupId,
      request.recoveryCode,
    );
    checkSpace(request, backup);
    const problem = await inTurns(withoutContents(disk, backup));
    if (problem !== null) throw new BackupError({ kind: 'unsound', detail: problem });
    return await restoreChosen(request, backup);
  } catch (error) {
    cleanUp(disk, dataFolder);
    throw new BackupError(restoreProblemOf(error, request));
  }
}

async function restoreChosen(request: RestoreRequest, backup: ChosenBackup): Promise<Restored> {
  const { disk, dataFolder, clock } = request;
  const { id, manifest, behind, key } = backup;
  const target = restoringFolder(dataFolder);
  makeFolderSynced(disk, target);
  const missing = await inTurns(buildRestored(disk, backup, target));
  const sequence = behind?.records.at(-1)?.sequence ?? manifest.sequence;
  await openOnce(request, backup, target, sequence);
  const madeAt = Math.max(manifest.createdAt, behind?.shipped?.at ?? 0);
  const lostSaves = Math.max(0, (backup.shipped?.sequence ?? 0) - sequence);
  const aside = swapIn(disk, dataFolder, {
    ...{ backupId: id, madeAt, sequence, lostSaves, missing: missing.length },
    aside: asideName(disk, dataFolder, clock()),
  });
  const pcSettings = pcSettingsOf(disk, backup);
  return { key, backupId: id, madeAt, sequence, aside, missing, lostSaves, pcSettings };
}

/**
 * The engine itself opens what was built, replays the saves and writes a snapshot. That also starts
 * a journal file of its own: saves made from now on never stand behind shipped ones in one file.
 */
async function openOnce(
  { disk, migrations, wasm, clock, lock }: RestoreRequest,
  { codec }: ChosenBackup,
  folder: string,
  sequence: number,
): Promise<void> {
  const database = await openDatabase({
    ...{ fileSystem: disk, folder, codec, migrations, clock, wasm, snapshotBuilder: null },
    ...(lock === undefined ? {} : { lock }),
  });
  const state = database.state();
  await database.close();
  const whole = state.kind === 'ready' && state.sequence === sequence && state.notice === null;
  if (!whole) throw new BackupError({ kind: 'unsound', detail: 'doesNotOpen' });
}

/** Missing contents do not keep the rest from being restored: they are told afterwards. */
function* withoutContents(disk: BackupDisk, backup: ChosenBackup) {
  const { codec, store, folder, manifest } = backup;
  return yield* checkFull({ disk, codec, store }, folder, manifest, 'withoutContents');
}

/** The snapshot is written twice: as it was, and as the engine writes it when it has opened it. */
function checkSpace({ disk, dataFolder }: RestoreRequest, backup: ChosenBackup): void {
  const free = disk.freeBytes(existing(disk, path.dirname(dataFolder)));
  if (free === null) return;
  const { manifest, store, behind } = backup;
  const records = behind?.records.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
  const neededBytes =
    2 * (manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) + records) +
    contentsIn(disk, store).reduce((sum, hash) => sum + sizeOf(disk, fileOf(store, hash)), 0);
  if (free < neededBytes) throw new BackupError({ kind: 'noSpace', neededBytes });
}

function existing(disk: BackupDisk, folder: string): string {
  const parent = path.dirname(folder);
  return isFolder(disk.stat(folder)) || parent === folder ? folder : existing(disk, parent);
}

function sizeOf(disk: BackupDisk, file: string): number {
  const stat = disk.stat(file);
  return stat?.kind === 'file' ? stat.bytes : 0;
}

function pcSettingsOf(disk: BackupDisk, { folder, codec }: ChosenBackup): string | null {
  try {
    const stored = readIfThere(disk, path.join(folder, fullFiles.settings));
    if (stored === null) return null;
    return Buffer.from(codec.decode(stored, settingsContext(folder))).toString('utf8');
  } catch {
    return null;
  }
}

/** What was begun goes; what cannot be removed now goes at the next start. */
function cleanUp(disk: BackupDisk, dataFolder: string): void {
  try {
    // Without data in their place, what is whole takes it at the next start.
    if (disk.stat(dataFolder) !== null || !isReady(disk, dataFolder)) discard(disk, dataFolder);
  } catch {
    return;
  }
}

function restoreProblemOf(error: unknown, request: RestoreRequest): BackupProblem {
  if (error instanceof BackupError) return error.problem;
  if (error instanceof StorageError) return storageProblemOf(error.problem);
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT'].includes(code)) return { kind: 'noSpace', neededBytes: 0 };
  if (!isFolder(request.disk.stat(request.backupFolder))) return { kind: 'noSuchBackup' };
  return { kind: 'dataFolderFailed', code };
}

function storageProblemOf(problem: StorageProblem): BackupProblem {
  if (problem.kind === 'newerVersion') return { kind: 'newerProgram' };
  if (problem.kind === 'diskFull') return { kind: 'noSpace', neededBytes: 0 };
  if (problem.kind === 'ioFailed') return { kind: 'dataFolderFailed', code: problem.code };
  return { kind: 'unsound', detail: 'doesNotOpen' };
}
