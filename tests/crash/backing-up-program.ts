import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createNodeBackupDisk } from '../../main/backend/backup/backup-disk.ts';
import { findBackups } from '../../main/backend/backup/backup-rows.ts';
import { BackupWork } from '../../main/backend/backup/backup-work.ts';
import { inTurns } from '../../main/backend/backup/in-turns.ts';
import { restoreBackup } from '../../main/backend/backup/restore.ts';
import { finishRestore } from '../../main/backend/backup/swap-data.ts';
import { defaultRetention } from '../../shared/backup/retention.ts';
import { storeKey } from '../main/backend/database/support/codec.ts';
import {
  firstMigration,
  openCounter,
  submitCase,
} from '../main/backend/database/support/counter.ts';

/**
 * Saves and backs up without end, or restores without end, telling on its output what is done, one
 * line each. Arguments: what to do, data folder, backup folder, sql.js's wasm, then the number of
 * the first case or the recovery code.
 */
const [task = '', folder = '', stick = '', wasmFile = '', last = ''] = process.argv.slice(2);
const disk = createNodeBackupDisk();
const wasm = readFileSync(wasmFile);
const tell = (line: string): unknown => process.stdout.write(`${line}\n`);

async function backUp(): Promise<void> {
  const database = await openCounter({
    fileSystem: disk,
    folder,
    wasm,
    tuning: { snapshotEvery: 7 },
  });
  const work = new BackupWork(disk, storeKey, folder, 2_000);
  const saved = (): number => {
    const state = database.state();
    return state.kind === 'ready' ? state.sequence : 0;
  };
  const now = (): number => Date.now();
  await inTurns(work.run({ kind: 'adopt', folder: stick }));
  tell('open');
  for (let n = Number(last); ; n += 1) {
    const id = String(n).padStart(8, '0');
    // Each paper is a synced file of its own in every restore: a few tell as much as many.
    const paper = n % 4 === 0 ? await database.putContent(Buffer.from(id)) : null;
    await submitCase(database, id, paper);
    tell(`saved ${n}`);
    if (n % 5 === 0) {
      const rest = { programVersion: '0.4.0', pcSettings: '{}', timeZone: 'UTC' };
      const full = { folder: stick, upTo: saved(), now: now(), policy: defaultRetention };
      await inTurns(work.run({ kind: 'full', ...full, ...rest }));
    }
    const random = randomBytes(4).toString('hex');
    const ship = { folder: stick, upTo: saved(), now: now(), random };
    const report = await inTurns(work.run({ kind: 'ship', ...ship }));
    if (report.kind === 'shipped' && report.covered) tell(`shipped ${n}`);
  }
}

async function restore(): Promise<void> {
  finishRestore(disk, folder);
  tell('open');
  for (;;) {
    const [newest] = await findBackups(disk, stick);
    await restoreBackup({
      ...{ disk, backupFolder: stick, backupId: newest?.id ?? '', recoveryCode: last },
      ...{ dataFolder: folder, migrations: [firstMigration], wasm, clock: Date.now },
      lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    });
    tell('restored');
  }
}

void (task === 'restore' ? restore() : backUp());
