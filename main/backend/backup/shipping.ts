import { sameBytes } from '../database/engine/checksum.ts';
import type { ChainPlace } from '../database/engine/replay.ts';
import { ContentPool } from './content-pool.ts';
import { lineageFolderName } from './layout.ts';
import { newestSnapshot } from './newest-snapshot.ts';
import { ShippedJournal, lineagesOf, recordsOfLineage } from './shipped-journal.ts';
import { writeShippedPlace } from './shipped-place.ts';
import { SourceJournal } from './source-journal.ts';
import type { BackupSite } from './store-of-backups.ts';
import { checkReachable, copyKeys } from './store-of-backups.ts';

export interface ShipOrder {
  /** Number of the last acknowledged save; what lies behind it in the journal may yet be refused. */
  upTo: number;
  /** UTC ms. */
  now: number;
  /** 8 random hexadecimal digits, for the name of a lineage. */
  random: string;
}

/** Copies saves and contents to the backup folder as they are made. Remembers where it stands. */
export class Shipping {
  readonly #site: BackupSite;
  readonly #source: SourceJournal;
  readonly #rollBytes: number | undefined;
  readonly pool: ContentPool;
  #journal: ShippedJournal | null = null;

  constructor(site: BackupSite, rollBytes?: number) {
    const { disk, codec, dataFolder, store } = site;
    this.#site = site;
    this.#rollBytes = rollBytes;
    this.#source = new SourceJournal(disk, dataFolder);
    this.pool = new ContentPool(disk, codec, dataFolder, store);
  }

  /** Where the data folder's journal stands; refreshed by each round of shipping. */
  get source(): SourceJournal {
    return this.#source;
  }

  /** Returns once everything up to `upTo` that can be shipped is synced in the folder. */
  *ship(order: ShipOrder): Generator<void, void> {
    checkReachable(this.#site);
    copyKeys(this.#site);
    // Before the records that name them.
    yield* this.pool.copyNew();
    this.#shipRecords(order);
  }

  /**
   * Whether everything up to `upTo` can be restored from what lies in the folder, given the place
   * of the newest sound full backup: the shipped records begin at or before it, or nothing was
   * saved since.
   */
  isCovered(full: ChainPlace | null, upTo: number): boolean {
    if (full === null) return false;
    const journal = this.#journal;
    if (full.sequence === upTo && this.#isOfThisLife(full)) return true;
    if (journal?.place.sequence !== upTo) return false;
    if (this.#connected?.journal === journal && isSamePlace(this.#connected.full, full))
      return true;
    const records = recordsOfLineage(this.#site.disk, journal.folder);
    if (records.after(full, upTo).at(-1)?.sequence !== upTo && !records.has(full)) return false;
    this.#connected = { journal, full };
    return true;
  }

  /** What `isCovered` has found out, so that a long journal is not read at each round. */
  #connected: { journal: ShippedJournal; full: ChainPlace } | null = null;

  #shipRecords({ upTo, now, random }: ShipOrder): void {
    const { disk, codec, store } = this.#site;
    this.#source.refresh();
    const before = this.#journal ?? ShippedJournal.newest(disk, codec, store);
    // Until it is known to be whole again: whatever fails now, the next round looks at the disk.
    this.#journal = null;
    const journal =
      before !== null && this.#continues(before, upTo) ? before : this.#begin(upTo, now, random);
    if (journal === null) return;
    const records = this.#source.after(journal.place, upTo);
    journal.append(records, this.#rollBytes);
    if (journal !== before || records.length > 0) {
      writeShippedPlace(disk, journal.folder, this.#site.key, journal.place, now);
    }
    this.#journal = journal;
  }

  #continues({ place }: ShippedJournal, upTo: number): boolean {
    if (place.sequence > upTo) return false;
    if (place.sequence === upTo) return this.#isOfThisLife(place);
    return this.#source.after(place, upTo).at(-1)?.sequence === upTo;
  }

  #begin(upTo: number, now: number, random: string): ShippedJournal | null {
    const { disk, codec, store } = this.#site;
    const records = this.#source.upTo(upTo);
    if (records.length === 0) return null;
    // A clock set back must not put a lineage before the one it follows.
    const last = lineagesOf(disk, store).at(-1)?.startedAt ?? 0;
    const name = lineageFolderName(Math.max(now, last + 1000), random);
    return ShippedJournal.begin(disk, codec, store, name, records);
  }

  /** Whether the data folder holds this very save, not only one of its number. */
  #isOfThisLife(place: ChainPlace): boolean {
    if (this.#source.has(place)) return true;
    const { disk, codec, dataFolder } = this.#site;
    const snapshot = newestSnapshot(disk, codec, dataFolder);
    return snapshot !== null && isSamePlace(snapshot, place);
  }
}

export function isSamePlace(one: ChainPlace, other: ChainPlace): boolean {
  return one.sequence === other.sequence && sameBytes(one.chain, other.chain);
}
