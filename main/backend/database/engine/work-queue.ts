import { AsyncLocalStorage } from 'node:async_hooks';
import { StorageError } from '../storage-error.ts';

/**
 * Runs jobs one at a time in order of arrival. A job that waited for another one of the same queue
 * would wait for ever: it is refused at once instead.
 */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #inside = new AsyncLocalStorage<{ running: boolean }>();

  /** Jobs running or waiting. */
  get length(): number {
    return this.#waiting;
  }

  run<T>(job: () => Promise<T>): Promise<T> {
    // Work started inside a job but going on after it may queue again.
    if (this.#inside.getStore()?.running === true) {
      const detail = 'a unit or read inside another: use the executor that was passed in';
      return Promise.reject(new StorageError({ kind: 'misuse', detail }));
    }
    this.#waiting += 1;
    const result = this.#last.then(() => this.#runNow(job));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Starts work that is not part of the running job, and may queue jobs of its own. */
  detached(act: () => void): void {
    this.#inside.run({ running: false }, act);
  }

  async #runNow<T>(job: () => Promise<T>): Promise<T> {
    const place = { running: true };
    try {
      return await this.#inside.run(place, job);
    } finally {
      place.running = false;
      this.#waiting -= 1;
    }
  }
}
