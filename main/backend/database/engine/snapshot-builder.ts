import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import type { RebuildJob } from './rebuild.ts';

/** Makes a snapshot file aside; resolves when it is written and synced. */
export type SnapshotBuilder = (job: RebuildJob) => Promise<void>;

/**
 * Builds in a thread, at the price of a second copy of the database in memory for that while.
 * `entry` is the path of the bundled snapshot-worker.cjs; tests pass code that loads the source.
 */
export function createWorkerBuilder(
  entry: string,
  wasm: Uint8Array,
  options: WorkerOptions = {},
): SnapshotBuilder {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { ...options, workerData: { wasm, job } });
      let done = false;
      worker.on('message', () => {
        done = true;
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (done) resolve();
        else reject(new Error(`the snapshot worker ended with ${code}`));
      });
    });
}
