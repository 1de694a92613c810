import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The program reads it from beside its bundle. */
export const sqlWasm: Uint8Array = readFileSync(
  createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'),
);
