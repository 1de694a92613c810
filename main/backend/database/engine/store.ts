import type { Database, Executor, ReadOnlyReason, StorageState } from '../database.ts';
import { StorageError } from '../storage-error.ts';
import type { ContentStore } from './content-store.ts';
import { createExecutor } from './executor.ts';
import type { Journal } from './journal.ts';
import { Recorder } from './recorder.ts';
import type { Snapshots } from './snapshots.ts';
import type { Sqlite } from './sqlite.ts';
import { BrokenDatabaseError } from './sqlite-error.ts';
import type { StorageEvent, Tuning } from './tuning.ts';
import type { WorkQueue } from './work-queue.ts';
import type { Recovered } from './recovery.ts';
import type { Timers } from './timers.ts';

export interface StoreParts {
  sqlite: Sqlite;
  snapshots: Snapshots;
  content: ContentStore;
  queue: WorkQueue;
  notice: Recovered['notice'];
  tuning: Tuning;
  timers: Timers;
  onEvent: (event: StorageEvent) => void;
  release: () => Promise<void>;
}

type Mode = { kind: 'open' } | { kind: 'readOnly'; reason: ReadOnlyReason } | { kind: 'closed' };

/** How often the size is looked at: reading it costs as much as a statement. */
const sizeCheckEvery = 50;

/** The open database: everything that saves, reads and closes. */
export class Store<S> implements Database<S> {
  readonly #parts: StoreParts;
  readonly #sqlite: Sqlite;
  readonly #schemaVersion: number;
  #mode: Mode = { kind: 'open' };
  #bytes: number;
  #sinceSizeCheck = 0;
  #cancelIdle = (): void => undefined;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#sqlite = parts.sqlite;
    this.#schemaVersion = parts.sqlite.schemaVersion;
    this.#bytes = parts.sqlite.bytes;
    this.#awaitIdle();
  }

  read<T>(work: (executor: Executor<S>) => Promise<T>): Promise<T> {
    return this.#parts.queue.run(async () => {
      if (this.#mode.kind === 'closed') throw new StorageError({ kind: 'closed' });
      const { executor, close } = createExecutor<S>(this.#sqlite, { kind: 'read' });
      try {
        return await work(executor);
      } catch (error) {
        throw this.#noticed(error);
      } finally {
        close();
      }
    });
  }

  unit<T>(work: (executor: Executor<S>) => Promise<T>): Promise<T> {
    return this.#parts.queue.run(async () => {
      this.#refuseSaving();
      this.#cancelIdle();
      const recorder = new Recorder();
      const { executor, close } = createExecutor<S>(this.#sqlite, { kind: 'unit', recorder });
      this.#sqlite.begin();
      try {
        const result = await work(executor);
        close();
        if (recorder.statements.length === 0) this.#sqlite.commit();
        else this.#save(recorder);
        return result;
      } catch (error) {
        close();
        throw this.#undone(error);
      } finally {
        this.#awaitIdle();
      }
    });
  }

  async putContent(bytes: Uint8Array): Promise<string> {
    await Promise.resolve();
    this.#refuseSaving();
    return this.#parts.content.put(bytes);
  }

  async getContent(sha256: string): Promise<Uint8Array> {
    await Promise.resolve();
    if (this.#mode.kind === 'closed') throw new StorageError({ kind: 'closed' });
    return this.#parts.content.get(sha256);
  }

  async snapshot(): Promise<void> {
    this.#refuseWhenNotOpen();
    await this.#parts.snapshots.make();
  }

  state(): StorageState {
    if (this.#mode.kind !== 'open') return this.#mode;
    const { snapshots, tuning, notice } = this.#parts;
    const large = this.#bytes >= tuning.warnBytes;
    return {
      kind: 'ready',
      bytes: this.#bytes,
      sequence: snapshots.journal.sequence,
      notice,
      warning: large
        ? { kind: 'large', bytes: this.#bytes, limit: tuning.refuseBytes }
        : snapshots.failing
          ? { kind: 'snapshotFailing' }
          : null,
    };
  }

  async close(): Promise<void> {
    const { queue, snapshots, onEvent, release } = this.#parts;
    await snapshots.settled();
    await queue.run(async () => {
      if (this.#mode.kind === 'closed') return;
      const finish = this.#mode.kind === 'open';
      this.#mode = { kind: 'closed' };
      this.#cancelIdle();
      try {
        if (finish) snapshots.makeAtClosing();
      } catch (error) {
        // Nothing is lost: the journal has every save since the last snapshot.
        onEvent({ kind: 'snapshotFailed', error });
      }
      try {
        this.#sqlite.close();
        this.#journal.close();
      } finally {
        await release();
      }
    });
  }

  /** Another computer has taken the folder: nothing more may be written into it. */
  lockLost(): void {
    this.#goReadOnly('lockLost');
  }

  get #journal(): Journal {
    return this.#parts.snapshots.journal;
  }

  /** On disk first, then in memory: what is acknowledged is on disk, what failed is nowhere. */
  #save(recorder: Recorder): void {
    this.#journal.append(recorder.statements, this.#schemaVersion);
    try {
      this.#sqlite.commit();
    } catch (error) {
      this.#journal.undo();
      throw error;
    }
    this.#sinceSizeCheck += 1;
    if (this.#sinceSizeCheck >= sizeCheckEvery) this.#lookAtSize();
    this.#parts.snapshots.afterSave();
  }

  /** Takes a failed unit back and returns the error to throw. */
  #undone(error: unknown): unknown {
    try {
      this.#sqlite.rollback();
    } catch {
      this.#goReadOnly('memoryBroken');
    }
    return this.#noticed(error);
  }

  #noticed(error: unknown): unknown {
    if (error instanceof BrokenDatabaseError) {
      this.#goReadOnly('memoryBroken');
      return new StorageError({ kind: 'readOnly', reason: 'memoryBroken' });
    }
    if (error instanceof StorageError && error.kind === 'unknownOutcome') {
      this.#goReadOnly('outcomeUnknown');
    }
    return error;
  }

  #goReadOnly(reason: ReadOnlyReason): void {
    if (this.#mode.kind !== 'open') return;
    this.#mode = { kind: 'readOnly', reason };
    this.#cancelIdle();
    this.#parts.snapshots.stop();
    this.#parts.onEvent({ kind: 'readOnly', reason });
  }

  #refuseSaving(): void {
    this.#refuseWhenNotOpen();
    const limit = this.#parts.tuning.refuseBytes;
    if (this.#bytes >= limit) {
      throw new StorageError({ kind: 'tooLarge', bytes: this.#bytes, limit });
    }
  }

  #refuseWhenNotOpen(): void {
    const mode = this.#mode;
    if (mode.kind === 'closed') throw new StorageError({ kind: 'closed' });
    if (mode.kind === 'readOnly') {
      throw new StorageError({ kind: 'readOnly', reason: mode.reason });
    }
  }

  #lookAtSize(): void {
    this.#sinceSizeCheck = 0;
    this.#bytes = this.#sqlite.bytes;
  }

  #awaitIdle(): void {
    const { timers, tuning } = this.#parts;
    this.#cancelIdle();
    if (this.#mode.kind !== 'open') return;
    this.#cancelIdle = timers.after(tuning.idleMs, () => {
      this.#whenIdle();
    });
  }

  /** Nobody is saving: the moment for what would stall a save. */
  #whenIdle(): void {
    const { queue, snapshots, onEvent } = this.#parts;
    if (queue.length > 0) {
      this.#awaitIdle();
      return;
    }
    const work = queue.run(async () => {
      await Promise.resolve();
      if (this.#mode.kind !== 'open') return;
      this.#lookAtSize();
      this.#sqlite.reserve();
    });
    work
      .then(() => {
        if (this.#mode.kind === 'open') snapshots.whenIdle();
      })
      .catch((error: unknown) => {
        this.#noticed(error);
        onEvent({ kind: 'idleWorkFailed', error });
      });
  }
}
