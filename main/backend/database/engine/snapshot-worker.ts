import { parentPort, workerData } from 'node:worker_threads';
import { createNodeFileSystem } from './node-file-system.ts';
import type { RebuildJob } from './rebuild.ts';
import { rebuildSnapshot } from './rebuild.ts';
import { loadSqlite } from './sqlite-engine.ts';

/** Entry of the worker thread (its own file in the bundle): makes one snapshot and ends. */
async function run({ wasm, job }: { wasm: Uint8Array; job: RebuildJob }): Promise<void> {
  rebuildSnapshot(createNodeFileSystem(), await loadSqlite(wasm), job);
  parentPort?.postMessage('done');
}

// A failure becomes the worker's error event.
void run(workerData as Parameters<typeof run>[0]);
