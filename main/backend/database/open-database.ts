import path from 'node:path';
import type { Database } from './database.ts';
import { StorageError, ioError } from './storage-error.ts';
import type { Codec } from './engine/codec.ts';
import { ContentStore } from './engine/content-store.ts';
import type { FileSystem } from './engine/file-system.ts';
import type { FolderLock } from './engine/folder-lock.ts';
import { createFolderLock } from './engine/folder-lock.ts';
import { damagedEnding, lastNumberIn, sealedEnding } from './engine/folder-layout.ts';
import { Generations } from './engine/generations.ts';
import { Journal } from './engine/journal.ts';
import type { Migration } from './engine/migrate.ts';
import { migrate, newestVersion, proveOrder } from './engine/migrate.ts';
import { backUp } from './engine/backup.ts';
import type { Recovered } from './engine/recovery.ts';
import { recover } from './engine/recovery.ts';
import type { SnapshotBuilder } from './engine/snapshot-builder.ts';
import { Snapshots } from './engine/snapshots.ts';
import { loadSqlite } from './engine/sqlite-engine.ts';
import { Store } from './engine/store.ts';
import type { Timers } from './engine/timers.ts';
import { systemTimers } from './engine/timers.ts';
import type { StorageEvent, Tuning } from './engine/tuning.ts';
import { defaultTuning } from './engine/tuning.ts';
import { makeFolderSynced, temporaryEnding } from './engine/whole-file.ts';
import { WorkQueue } from './engine/work-queue.ts';

export interface OpenOptions {
  fileSystem: FileSystem;
  /** Absolute; created when it is not there. */
  folder: string;
  codec: Codec;
  migrations: readonly Migration[];
  /** UTC ms. */
  clock: () => number;
  /** The bytes of sql.js's sql-wasm.wasm. */
  wasm: Uint8Array;
  /** Makes snapshots of large databases without stalling saves; null copies whatever the size. */
  snapshotBuilder: SnapshotBuilder | null;
  lock?: FolderLock;
  timers?: Timers;
  tuning?: Partial<Tuning>;
  onEvent?: (event: StorageEvent) => void;
}

/**
 * Opens the data folder: newest good snapshot, the records behind it, migrations. Rejects with a
 * StorageError (`lockedByOther`, `newerVersion`, `migrationFailed`, `damaged`, `diskFull` …) and
 * then leaves the folder as it was, except for a torn last record.
 */
export async function openDatabase<S>(options: OpenOptions): Promise<Database<S>> {
  const { fileSystem, folder, migrations, timers = systemTimers } = options;
  proveOrder(migrations);
  const lock = options.lock ?? createFolderLock(fileSystem, timers);
  const opening: { store: Store<S> | null; lockLost: boolean } = { store: null, lockLost: false };
  makeFolder(fileSystem, folder);
  const held = await lock(folder, () => {
    opening.lockLost = true;
    opening.store?.lockLost();
  });
  try {
    opening.store = await openLocked<S>(options, timers, () => held.release());
    if (opening.lockLost) opening.store.lockLost();
    return opening.store;
  } catch (error) {
    await held.release();
    throw ioError('open', error);
  }
}

async function openLocked<S>(
  options: OpenOptions,
  timers: Timers,
  release: () => Promise<void>,
): Promise<Store<S>> {
  const { fileSystem, folder, codec, clock } = options;
  const { migrations, snapshotBuilder: builder, onEvent = () => undefined } = options;
  const tuning = { ...defaultTuning, ...options.tuning };
  const engine = await loadSqlite(options.wasm);
  refuseHalfConverted(fileSystem, folder);
  clearTemporaryFiles(fileSystem, folder);
  const recovered = await recover({ fileSystem, folder, codec, engine, migrations });
  const { sqlite, place, from, active, damaged, notice } = recovered;
  try {
    // Names that are visible but not yet durable (the last process was killed) are built upon now.
    fileSystem.syncFolder(folder);
    const journal = active === null ? null : resume(fileSystem, codec, active, recovered);
    const target = newestVersion(migrations);
    const migrating = sqlite.schemaVersion !== target;
    if (migrating && sqlite.schemaVersion > 0) {
      backUp({ fileSystem, folder, codec, sqlite, place, engineId: engine.id, now: clock() });
    }
    await migrate(sqlite, migrations, target);

    const queue = new WorkQueue();
    const snapshots = new Snapshots(
      {
        ...{ fileSystem, folder, codec, sqlite, engineId: engine.id, clock, queue, builder },
        ...{ generations: generationsOf(fileSystem, folder, recovered), tuning, onEvent },
      },
      journal,
    );
    if (journal === null || migrating || from?.engine !== engine.id || damaged.length > 0) {
      snapshots.makeFirst(place);
    }
    setAside(fileSystem, folder, recovered);
    sqlite.reserve();
    const content = new ContentStore(fileSystem, folder, codec);
    const parts = { sqlite, snapshots, content, queue, notice, tuning, timers, onEvent, release };
    return new Store<S>(parts);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function makeFolder(fileSystem: FileSystem, folder: string): void {
  try {
    makeFolderSynced(fileSystem, folder);
  } catch (error) {
    throw ioError('make the data folder', error);
  }
}

/** Who decides that a folder can be opened looks at its state first (keys/folder-state.ts). */
function refuseHalfConverted(fileSystem: FileSystem, folder: string): void {
  if (fileSystem.readFolder(folder).some((name) => name.endsWith(sealedEnding))) {
    const detail = 'the folder is being encrypted: that comes first';
    throw new StorageError({ kind: 'misuse', detail });
  }
}

/** What a crash left half-written; nothing refers to it. */
function clearTemporaryFiles(fileSystem: FileSystem, folder: string): void {
  for (const name of fileSystem.readFolder(folder)) {
    if (name.endsWith(temporaryEnding)) fileSystem.unlink(path.join(folder, name));
  }
}

function resume(
  fileSystem: FileSystem,
  codec: Codec,
  { number, file, scan }: NonNullable<Recovered['active']>,
  { place }: Recovered,
): Journal {
  const end = { ...place, position: scan.end };
  return Journal.resume(fileSystem, { number, file, base: scan.base ?? 0 }, codec, end);
}

function generationsOf(
  fileSystem: FileSystem,
  folder: string,
  { snapshots, journals, damaged }: Recovered,
): Generations {
  const sound = journals.filter(({ file }) => !damaged.some((bad) => bad.file === file));
  return new Generations(
    snapshots.map(({ number, file, sequence }) => ({ number, file, sequence })),
    sound.map(({ number, file, scan }) => ({
      number,
      file,
      last: scan.records.at(-1)?.sequence ?? scan.base ?? 0,
    })),
    lastNumberIn(fileSystem.readFolder(folder)),
  );
}

/**
 * Damaged files keep lying beside the others under another name, for someone to look at. Only once
 * a sound generation is on disk: until then they are the only place of what could be read in them.
 */
function setAside(fileSystem: FileSystem, folder: string, { damaged }: Recovered): void {
  if (damaged.length === 0) return;
  for (const { file } of damaged) fileSystem.rename(file, file + damagedEnding);
  fileSystem.syncFolder(folder);
}
