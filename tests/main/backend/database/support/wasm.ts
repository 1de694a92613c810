import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const sqlWasmFile = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');

/** The program reads it from beside its bundle. */
export const sqlWasm: Uint8Array = readFileSync(sqlWasmFile);
