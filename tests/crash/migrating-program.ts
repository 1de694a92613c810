import { readFileSync } from 'node:fs';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { openCounter, submitCase } from '../main/backend/database/support/counter.ts';
import { migrationsUpTo } from './many-versions.ts';

/**
 * A program in its n-th version: migrates the folder, then saves without end. Arguments: the
 * folder, the first number of its saves, sql.js's wasm, the version.
 */
const [folder = '', first = '0', wasmFile = '', version = '0'] = process.argv.slice(2);

async function run(): Promise<void> {
  const wasm = readFileSync(wasmFile);
  process.stdout.write('open\n');
  const migrations = migrationsUpTo(Number(version));
  const fileSystem = createNodeFileSystem();
  const database = await openCounter({ fileSystem, folder, wasm, migrations });
  for (let n = Number(first); ; n += 1) {
    await submitCase(database, String(n).padStart(8, '0'));
    process.stdout.write(`${n}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void run();
