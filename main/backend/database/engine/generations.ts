import type { FileSystem } from './file-system.ts';

interface KeptFile {
  number: number;
  file: string;
}

export interface SnapshotGeneration extends KeptFile {
  /** Number of the last record in it. */
  sequence: number;
}

export interface JournalGeneration extends KeptFile {
  /** Number of the last record in it; that of the record before when it is empty. */
  last: number;
}

/** Besides the newest. */
const olderKept = 2;

/**
 * The snapshot and journal files that lie in the folder, ascending. Journal files are kept as long
 * as the oldest snapshot kept needs a record in them.
 */
export class Generations {
  #snapshots: SnapshotGeneration[];
  #journals: JournalGeneration[];
  #lastNumber: number;

  /** `lastNumber`: the highest ever seen in the folder, that of damaged files included. */
  constructor(snapshots: SnapshotGeneration[], journals: JournalGeneration[], lastNumber: number) {
    this.#snapshots = snapshots;
    this.#journals = journals;
    this.#lastNumber = lastNumber;
  }

  get newestSnapshot(): SnapshotGeneration | null {
    return this.#snapshots.at(-1) ?? null;
  }

  get journals(): readonly JournalGeneration[] {
    return this.#journals;
  }

  /** For a snapshot and the journal file behind it; never given twice, not even after a failure. */
  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  addSnapshot(snapshot: SnapshotGeneration): void {
    this.#snapshots.push(snapshot);
  }

  /** The file before it is complete: its last record is the one the new file follows. */
  addJournal(journal: JournalGeneration): void {
    const before = this.#journals.at(-1);
    if (before !== undefined) before.last = journal.last;
    this.#journals.push(journal);
  }

  /**
   * Removes what nobody needs any more. Not synced: a file that comes back after a power cut is
   * removed the next time. One that cannot be removed now (held open by a virus scanner) likewise.
   */
  prune(fileSystem: FileSystem): void {
    const old = this.#snapshots.slice(0, -(olderKept + 1));
    this.#snapshots = this.#snapshots.filter((file) => !remove(fileSystem, old, file));
    const oldest = this.#snapshots[0];
    if (oldest === undefined) return;
    const done = this.#journals.slice(0, -1).filter(({ last }) => last <= oldest.sequence);
    this.#journals = this.#journals.filter((file) => !remove(fileSystem, done, file));
  }
}

function remove<T extends KeptFile>(fileSystem: FileSystem, old: T[], file: T): boolean {
  if (!old.includes(file)) return false;
  try {
    fileSystem.unlink(file.file);
    return true;
  } catch {
    return false;
  }
}
