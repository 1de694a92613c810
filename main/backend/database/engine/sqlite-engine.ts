import initSqlJs from 'sql.js';
import { sha256Hex } from './checksum.ts';
import { Sqlite } from './sqlite.ts';

export interface SqliteEngine {
  /** Changes with SQLite's version and with every build of sql.js: a snapshot follows. */
  id: string;
  /** An empty database, or the one whose file this is. The buffer belongs to it from then on. */
  create(file?: Buffer): Sqlite;
}

/** One WebAssembly instance serves the process: `wasm` counts at the first call. */
export async function loadSqlite(wasm: Uint8Array): Promise<SqliteEngine> {
  const binary = new Uint8Array(wasm).buffer;
  const library = await initSqlJs({ wasmBinary: binary });
  const probe = new library.Database();
  const version = String(probe.exec('select sqlite_version()')[0]?.values[0]?.[0]);
  probe.close();
  return {
    id: `${version} ${sha256Hex(wasm).slice(0, 16)}`,
    create: (file) => new Sqlite(new library.Database(file)),
  };
}
