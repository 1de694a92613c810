import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SqliteDatabase } from 'kysely';
import { installPeer } from '../support/install-peer.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** better-sqlite3 with what the bench calls of it. */
export interface PeerDatabase extends SqliteDatabase {
  pragma(setting: string): unknown;
  exec(sql: string): unknown;
}

/** Installs what the bench compares with, once; it compiles for about a minute. */
export function installPeers(): void {
  console.log('Looking for better-sqlite3, installing it the first time …');
  installPeer(folder, folder, 'node_modules/better-sqlite3/build');
}

export function openPeer(file: string): PeerDatabase {
  const load = createRequire(import.meta.url);
  const BetterSqlite = load('better-sqlite3') as new (file: string) => PeerDatabase;
  const database = new BetterSqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}
