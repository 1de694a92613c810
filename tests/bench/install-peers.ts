import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SqliteDatabase } from 'kysely';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** better-sqlite3 with what the bench calls of it. */
export interface PeerDatabase extends SqliteDatabase {
  pragma(setting: string): unknown;
  exec(sql: string): unknown;
}

/** Installs what the bench compares with, once; it compiles for about a minute. */
export function installPeers(): void {
  if (fs.existsSync(new URL('node_modules/better-sqlite3/build', import.meta.url))) return;
  console.log('Installing better-sqlite3 for the comparison …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
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
