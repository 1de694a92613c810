import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

import { recordEvent } from '../../main/backend/application/history/record-event.ts';
import { createBackups } from '../../main/backend/backup/backups.ts';
import type { BackupsPort } from '../../main/backend/backup/backups-port.ts';
import { encryptingCodec } from '../../main/backend/database/engine/codec.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { systemTimers } from '../../main/backend/database/engine/timers.ts';
import { migrations } from '../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../main/backend/database/open-database.ts';
import { saveStaff } from '../../main/backend/database/repositories/staff.ts';
import type { Database, Schema } from '../../main/backend/database/schema.ts';
import { newDataKey } from '../../main/backend/keys/data-key.ts';
import { newKeyFile, writeKeyFile } from '../../main/backend/keys/key-file.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import { sourceBackupWorker } from '../main/backend/backup/support/source-worker.ts';
import { sourceWorkerBuilder } from '../main/backend/database/support/source-worker.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';
import { fillStore } from './many-orders.ts';
import { quantile } from './save-cost.ts';

/** All times in ms. */
export interface BackupCost {
  cases: number;
  fullMs: number;
  /** The longest time that the backend's event loop did nothing else, during the full backup. */
  longestStallMs: number;
  /** The same over as long a time without anything to do: what the machine itself adds. */
  idleStallMs: number;
  saves: { on: SaveTimes; off: SaveTimes };
}

interface SaveTimes {
  saves: number;
  p50: number;
  p95: number;
}

/** A block is longer than the second after which saves are shipped: each one with shipping has some. */
const blockMs = 2_500;
/** The last shipping of a block has ended before the next begins. */
const restMs = 2_000;

/** One store: blocks of saves with shipping and without in turns, then a full backup of all of it. */
export async function measureBackup(cases: number, pairs: number): Promise<BackupCost> {
  // On the project's disk: the system's folder for temporary files may be in memory.
  fs.mkdirSync('.cache', { recursive: true });
  const base = fs.mkdtempSync(path.resolve('.cache/bench-backup-'));
  const stick = path.join(base, 'stick');
  const dataFolder = path.join(base, 'data');
  for (const folder of [stick, dataFolder]) fs.mkdirSync(folder);
  try {
    const key = newDataKey();
    writeKeyFile(createNodeFileSystem(), dataFolder, newKeyFile(key));
    const database = await filled(dataFolder, key, cases);
    const backups = createBackups({
      ...{ aside: sourceBackupWorker({ key, dataFolder }), folder: null, pcSettings: '{}' },
      ...{ programVersion: 'bench', clock: Date.now, timers: systemTimers, log: silent },
      changed: () => undefined,
      // Nothing but what the bench asks for.
      pace: { checkEvery: 1e9, firstCheckAfter: 1e9 },
    });
    backups.begin({
      snapshot: () => database.snapshot(),
      state: () => database.state(),
      timeZone: () => Promise.resolve('Asia/Shanghai'),
    });
    backups.useFolder(stick);
    await settled(backups);
    const saves = await measureSaves(database, backups, pairs);
    const full = await stallDuring(() => backups.backUpNow());
    const idle = await stallDuring(() => pause(full.ms));
    await backups.close({ full: false });
    await database.close();
    return {
      ...{ cases, saves, fullMs: full.ms },
      ...{ longestStallMs: full.longestMs, idleStallMs: idle.longestMs },
    };
  } finally {
    fs.rmSync(base, { recursive: true });
  }
}

/** The first full backup, which comes of itself, is made. */
async function settled(backups: BackupsPort): Promise<void> {
  while (backups.state().lastFullAt === null || backups.state().running) await pause(100);
}

async function measureSaves(database: Database, backups: BackupsPort, pairs: number) {
  const times = { on: [] as number[], off: [] as number[] };
  for (let block = 0; block < 2 * pairs; block += 1) {
    // on, off, off, on, …: what grows or slows down meanwhile meets both.
    const kind = (['on', 'off', 'off', 'on'] as const)[block % 4] ?? 'on';
    const end = performance.now() + blockMs;
    while (performance.now() < end) {
      const start = performance.now();
      await save(database);
      times[kind].push(performance.now() - start);
      if (kind === 'on') backups.noticeSaved();
      // As in the program, where a request ends between two saves.
      await pause(1);
    }
    await pause(restMs);
  }
  return { on: timesOf(times.on), off: timesOf(times.off) };
}

const newSalt = (): string => randomBytes(16).toString('hex');

function save(database: Database): Promise<void> {
  return database.unit((executor) =>
    recordEvent(
      { executor, now: Date.now(), actor: null, newSalt },
      { kind: 'customers.revealed', data: {}, personal: { reason: '客户来电核对地址' } },
    ),
  );
}

function timesOf(times: number[]): SaveTimes {
  return { saves: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function stallDuring(
  work: () => Promise<unknown>,
): Promise<{ ms: number; longestMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  delay.disable();
  return { ms, longestMs: delay.max / 1e6 };
}

async function filled(folder: string, key: Uint8Array, cases: number): Promise<Database> {
  const database = await openDatabase<Schema>({
    ...{ fileSystem: createNodeFileSystem(), folder, codec: encryptingCodec(key), migrations },
    ...{ clock: Date.now, wasm: sqlWasm, snapshotBuilder: sourceWorkerBuilder() },
  });
  const roles: StaffMember['roles'] = ['storeManager'];
  const manager: StaffMember = { id: randomUUID(), name: '李明', roles, active: true };
  await database.unit((executor) => saveStaff(executor, manager));
  await fillStore({ database, manager }, cases);
  return database;
}

const silent = { write: () => undefined, flush: () => Promise.resolve() };
