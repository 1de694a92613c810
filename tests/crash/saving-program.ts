import { readFileSync } from 'node:fs';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { createWorkerBuilder } from '../../main/backend/database/engine/snapshot-builder.ts';
import { openCounter, submitCase } from '../main/backend/database/support/counter.ts';

/**
 * A program that saves without end and tells each acknowledged save on its output, one number a
 * line. Arguments: the folder, the first number, sql.js's wasm, the bundled snapshot worker.
 * Snapshots are made all the time: by a worker in every second program, by copying in the others.
 */
const [folder = '', first = '0', wasmFile = '', worker = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const byWorker = (Number(first) / 100_000) % 2 === 0;
  const wasm = readFileSync(wasmFile);
  const database = await openCounter({
    fileSystem: createNodeFileSystem(),
    folder,
    wasm,
    tuning: { snapshotEvery: 5, copyUpToBytes: byWorker ? 0 : 1e9 },
    snapshotBuilder: createWorkerBuilder(worker, wasm),
  });
  process.stdout.write('open\n');
  for (let n = Number(first); ; n += 1) {
    await submitCase(database, String(n).padStart(8, '0'));
    process.stdout.write(`${n}\n`);
    // Lets the snapshots have their turn between the saves.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void run();
