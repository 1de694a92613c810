import path from 'node:path';
import type { RetentionPolicy } from '../../../shared/backup/retention.ts';
import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import type { DataKey } from '../keys/data-key.ts';
import type { BackupDisk } from './backup-disk.ts';
import { rowsOf } from './backup-rows.ts';
import { checkFull } from './check-full.ts';
import type { FullOrder, MadeFull } from './full-backup.ts';
import { makeFull } from './full-backup.ts';
import type { ListedFull } from './listed-backups.ts';
import { listFulls, placeOfFull, withNewestChecked } from './listed-backups.ts';
import { pruneBackups, removeFull } from './prune-backups.ts';
import type { ShipOrder } from './shipping.ts';
import { Shipping } from './shipping.ts';
import type { BackupSite } from './store-of-backups.ts';
import { adoptFolder, backupSite, checkReachable } from './store-of-backups.ts';

/** One thing to do, aside. */
export type BackupJob =
  /** A person has just chosen this folder: the store's own is made in it. */
  | { kind: 'adopt'; folder: string }
  | { kind: 'look'; folder: string }
  | ({ kind: 'ship'; folder: string } & ShipOrder)
  | ({ kind: 'full'; folder: string; timeZone: string; policy: RetentionPolicy } & FullOrder);

export type BackupReport =
  | { kind: 'looked'; rows: BackupRow[]; lastFull: LastFull | null }
  /** `covered`: all up to the number asked for can be restored from what lies there now. */
  | { kind: 'shipped'; covered: boolean }
  | { kind: 'made'; made: Pick<MadeFull, 'id' | 'sequence' | 'badContents'> };

export interface LastFull {
  id: string;
  at: number;
  sequence: number;
}

/** Does the jobs on a disk, remembering between them what lies in the folder. */
export class BackupWork {
  readonly #disk: BackupDisk;
  readonly #key: DataKey;
  readonly #dataFolder: string;
  #folder: { chosen: string; site: BackupSite; shipping: Shipping } | null = null;
  /** The newest sound full backup; undefined until looked for. */
  #newest: ChainPlace | null | undefined = undefined;

  readonly #rollBytes: number | undefined;

  /** `rollBytes`: the size at which a shipped journal file is followed by another. */
  constructor(disk: BackupDisk, key: DataKey, dataFolder: string, rollBytes?: number) {
    this.#rollBytes = rollBytes;
    this.#disk = disk;
    this.#key = key;
    this.#dataFolder = dataFolder;
  }

  /** Yields between pieces. Another job may be done meanwhile, but no second full backup. */
  *run(job: BackupJob): Generator<void, BackupReport> {
    try {
      return yield* this.#run(job);
    } catch (error) {
      // Perhaps another stick is put in next: nothing is remembered of this one.
      this.#forget();
      throw error;
    }
  }

  *#run(job: BackupJob): Generator<void, BackupReport> {
    const { site, shipping } = this.#at(job.folder);
    switch (job.kind) {
      case 'adopt':
        adoptFolder(site);
        return yield* this.#look(site);
      case 'look':
        return yield* this.#look(site);
      case 'ship': {
        yield* shipping.ship(job);
        this.#newest ??= placeOf(listFulls(site.disk, site.store, site.key));
        return { kind: 'shipped', covered: shipping.isCovered(this.#newest, job.upTo) };
      }
      case 'full':
        return yield* this.#full(site, shipping, job);
    }
  }

  *#full(
    site: BackupSite,
    shipping: Shipping,
    job: BackupJob & { kind: 'full' },
  ): Generator<void, BackupReport> {
    const { disk, store, key } = site;
    checkReachable(site);
    const { id, badContents, ...place } = yield* this.#make(site, shipping, job);
    // Unless another folder was chosen meanwhile.
    if (this.#folder?.site === site) this.#newest = place;
    yield* pruneBackups(disk, store, listFulls(disk, store, key), job);
    return { kind: 'made', made: { id, sequence: place.sequence, badContents } };
  }

  *#make(site: BackupSite, shipping: Shipping, job: FullOrder): Generator<void, MadeFull> {
    const { disk, store } = site;
    const before = new Set(disk.readFolder(store));
    try {
      return yield* makeFull(site, shipping, job);
    } catch (error) {
      removeUnfinished(disk, store, before);
      throw error;
    }
  }

  *#look(site: BackupSite): Generator<void, BackupReport> {
    checkReachable(site);
    const { disk, store, key } = site;
    const fulls = yield* withNewestChecked(listFulls(disk, store, key), (full, manifest) =>
      checkFull(site, full.folder, manifest),
    );
    this.#newest = placeOf(fulls);
    const last = fulls.filter(({ problem }) => problem === null).at(-1);
    return { kind: 'looked', rows: rowsOf(disk, store, fulls, key), lastFull: lastFullOf(last) };
  }

  #at(chosen: string): { site: BackupSite; shipping: Shipping } {
    if (this.#folder?.chosen !== chosen) {
      this.#forget();
      const site = backupSite(this.#disk, this.#key, this.#dataFolder, chosen);
      this.#folder = { chosen, site, shipping: new Shipping(site, this.#rollBytes) };
    }
    return this.#folder;
  }

  #forget(): void {
    this.#folder = null;
    this.#newest = undefined;
  }
}

function placeOf(fulls: ListedFull[]): ChainPlace | null {
  const last = fulls.filter(({ problem }) => problem === null).at(-1);
  return last?.manifest ? placeOfFull(last.manifest) : null;
}

function lastFullOf(full: ListedFull | undefined): LastFull | null {
  if (!full?.manifest) return null;
  return { id: full.name, at: full.manifest.createdAt, sequence: full.manifest.sequence };
}

/** Best effort: a full stick gets its room back; what stays is removed a day later. */
function removeUnfinished(disk: BackupDisk, store: string, before: ReadonlySet<string>): void {
  try {
    for (const name of disk.readFolder(store)) {
      const folder = path.join(store, name);
      if (name.startsWith('full-') && !before.has(name)) removeFull(disk, folder);
    }
  } catch {
    return;
  }
}
