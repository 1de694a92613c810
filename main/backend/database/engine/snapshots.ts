import path from 'node:path';
import { ioError } from '../storage-error.ts';
import type { Codec } from './codec.ts';
import type { FileSystem } from './file-system.ts';
import { snapshotFile } from './folder-layout.ts';
import type { Generations } from './generations.ts';
import { Journal } from './journal.ts';
import type { RebuildJob } from './rebuild.ts';
import type { ChainPlace } from './replay.ts';
import type { SnapshotBuilder } from './snapshot-builder.ts';
import { writeSnapshot } from './snapshot-file.ts';
import type { Sqlite } from './sqlite.ts';
import type { StorageEvent, Tuning } from './tuning.ts';
import { temporaryEnding } from './whole-file.ts';
import type { WorkQueue } from './work-queue.ts';

export interface SnapshotsOptions {
  fileSystem: FileSystem;
  folder: string;
  codec: Codec;
  sqlite: Sqlite;
  engineId: string;
  clock: () => number;
  generations: Generations;
  queue: WorkQueue;
  builder: SnapshotBuilder | null;
  tuning: Tuning;
  onEvent: (event: StorageEvent) => void;
}

/** Makes snapshots, starts a journal file after each and removes the oldest generation. */
export class Snapshots {
  readonly #options: SnapshotsOptions;
  #journal: Journal | null;
  /** Number of the last record in the newest snapshot; -1 before the first one. */
  #covered: number;
  #running: Promise<void> | null = null;
  #nextAt: number;
  #stopped = false;
  failing = false;

  constructor(options: SnapshotsOptions, journal: Journal | null) {
    this.#options = options;
    this.#journal = journal;
    this.#covered = options.generations.newestSnapshot?.sequence ?? -1;
    this.#nextAt = this.#covered + options.tuning.snapshotEvery;
  }

  get journal(): Journal {
    if (this.#journal === null) throw new Error('no journal file was started');
    return this.#journal;
  }

  /** At opening: the state in memory becomes the newest generation, whatever is on disk. */
  makeFirst(place: ChainPlace): void {
    this.#publish(this.#copy(place), place);
  }

  /** Blocks: nobody is waiting for a save any more. */
  makeAtClosing(): void {
    if (!this.#stopped && this.journal.sequence > this.#covered) this.makeFirst(this.journal);
  }

  /** Resolves when everything saved before the call is in a snapshot. */
  async make(): Promise<void> {
    await this.settled();
    if (this.journal.sequence === this.#covered) return;
    this.#running = this.#make().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Starts a snapshot when enough was saved. The save does not wait for it. */
  afterSave(): void {
    if (this.#running === null && this.journal.sequence >= this.#nextAt) this.#inBackground();
  }

  whenIdle(): void {
    const records = this.journal.sequence - this.#covered;
    if (this.#running === null && records >= this.#options.tuning.idleRecords) this.#inBackground();
  }

  /** Waits for a running one, however it ends: whoever started it hears of its failure. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running.catch(() => undefined);
  }

  /** Nothing more may be written. */
  stop(): void {
    this.#stopped = true;
  }

  #inBackground(): void {
    const { tuning, queue } = this.#options;
    // After a failure not at every save again.
    this.#nextAt = this.journal.sequence + Math.ceil(tuning.snapshotEvery / 10);
    // Not part of the unit that set it off. The warning and the event tell of a failure.
    queue.detached(() => {
      this.make().catch(() => undefined);
    });
  }

  async #make(): Promise<void> {
    const { onEvent, sqlite, tuning, builder } = this.#options;
    try {
      const big = sqlite.bytes > tuning.copyUpToBytes;
      const by = big && builder !== null && (await this.#rebuild(builder)) ? 'worker' : 'copy';
      if (by === 'copy') await this.#inQueue(() => this.makeFirst(this.journal));
      this.failing = false;
      onEvent({ kind: 'snapshotMade', sequence: this.#covered, by });
    } catch (error) {
      this.failing = true;
      onEvent({ kind: 'snapshotFailed', error });
      throw error;
    }
  }

  /** Whether a worker could do it. */
  async #rebuild(builder: SnapshotBuilder): Promise<boolean> {
    const { generations, folder, codec, clock, onEvent } = this.#options;
    const from = generations.newestSnapshot;
    if (from === null) return false;
    const { sequence, chain, file, position } = this.journal;
    const job: RebuildJob = {
      codec: codec.spec,
      from: from.file,
      journals: generations.journals
        .filter((older) => older.file === file || older.last > from.sequence)
        .map((older) => ({ file: older.file, bytes: older.file === file ? position : null })),
      target: sequence,
      output: path.join(folder, `worker${temporaryEnding}`),
      createdAt: clock(),
    };
    try {
      await builder(job);
    } catch (error) {
      onEvent({ kind: 'workerFailed', error });
      return false;
    }
    await this.#inQueue(() => this.#publish(job.output, { sequence, chain }));
    return true;
  }

  #inQueue(act: () => void): Promise<void> {
    return this.#options.queue.run(async () => {
      await Promise.resolve();
      if (!this.#stopped) act();
    });
  }

  #copy({ sequence, chain }: ChainPlace): string {
    const { fileSystem, folder, codec, sqlite, engineId, clock } = this.#options;
    const output = path.join(folder, `copy${temporaryEnding}`);
    const about = {
      sequence,
      chain: Buffer.from(chain).toString('hex'),
      schemaVersion: sqlite.schemaVersion,
      engine: engineId,
      createdAt: clock(),
    };
    try {
      writeSnapshot(fileSystem, output, codec, about, sqlite.export());
      return output;
    } catch (error) {
      throw ioError('write a snapshot', error);
    }
  }

  /**
   * Snapshot, then the journal file behind it, then the oldest generation goes. When the journal
   * file cannot be started, saves go on in the old one and the next snapshot tries again.
   */
  #publish(output: string, place: ChainPlace): void {
    const { fileSystem, folder, codec, generations, tuning } = this.#options;
    const number = generations.nextNumber();
    const file = snapshotFile(folder, number);
    try {
      fileSystem.rename(output, file);
    } catch (error) {
      throw ioError('name a snapshot', error);
    }
    generations.addSnapshot({ number, file, sequence: place.sequence });
    const old = this.#journal;
    this.#journal = Journal.start(fileSystem, folder, number, codec, old ?? place);
    generations.addJournal({ number, file: this.#journal.file, last: this.#journal.sequence });
    old?.close();
    this.#covered = place.sequence;
    this.#nextAt = place.sequence + tuning.snapshotEvery;
    generations.prune(fileSystem);
  }
}
