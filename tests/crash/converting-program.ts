import { readFileSync } from 'node:fs';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { convertFolder } from '../../main/backend/keys/convert-folder.ts';
import { newKeyFile } from '../../main/backend/keys/key-file.ts';
import { storeKey } from '../main/backend/database/support/codec.ts';
import { firstMigration } from '../main/backend/database/support/counter.ts';

/** Makes the folder encrypted and waits to be killed. Arguments: the folder, anything, sql.js's wasm. */
const [folder = '', , wasmFile = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const wasm = readFileSync(wasmFile);
  process.stdout.write('open\n');
  await convertFolder({
    fileSystem: createNodeFileSystem(),
    folder,
    key: storeKey,
    keyFile: newKeyFile(storeKey),
    migrations: [firstMigration],
    clock: () => 0,
    wasm,
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
  });
  setInterval(() => undefined, 1_000);
}

void run();
