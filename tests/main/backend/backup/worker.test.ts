import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkerAside } from '../../../../main/backend/backup/backup-aside.ts';
import type { BackupAside } from '../../../../main/backend/backup/backup-aside.ts';
import { createNodeBackupDisk } from '../../../../main/backend/backup/backup-disk.ts';
import { findBackups } from '../../../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../../../main/backend/backup/restore.ts';
import {
  newKeyFile,
  withPendingRecovery,
  writeKeyFile,
} from '../../../../main/backend/keys/key-file.ts';
import { newRecoveryCode } from '../../../../main/backend/keys/recovery-code.ts';
import { wrapKey } from '../../../../main/backend/keys/wrapping.ts';
import { defaultRetention } from '../../../../shared/backup/retention.ts';
import { storeKey } from '../database/support/codec.ts';
import { firstMigration, openCounter, submitCase } from '../database/support/counter.ts';
import { sqlWasm } from '../database/support/wasm.ts';
import { casesIn, cheapWrapping, noLock, noon } from './support/backed-up-store.ts';
import { sourceBackupWorker } from './support/source-worker.ts';

const disk = createNodeBackupDisk();
const code = newRecoveryCode();
let base: string;
let dataFolder: string;
let stick: string;
let aside: BackupAside;

beforeEach(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-backup-worker-'));
  [dataFolder, stick] = [path.join(base, 'data'), path.join(base, '优盘')];
  for (const folder of [dataFolder, stick]) fs.mkdirSync(folder);
  const wrapping = await wrapKey(storeKey, code, cheapWrapping);
  const file = withPendingRecovery(newKeyFile(storeKey), wrapping, { key: storeKey, code });
  writeKeyFile(disk, dataFolder, file);
  aside = sourceBackupWorker({ key: storeKey, dataFolder });
});

afterEach(() => {
  aside.end();
  fs.rmSync(base, { recursive: true });
});

const ship = (upTo: number, now: number) =>
  aside.run({ kind: 'ship', folder: stick, upTo, now, random: `0000000${upTo}` });

test('a thread of its own backs up and ships while saves go on, and all of it can be restored', async () => {
  const database = await openCounter({ fileSystem: disk, folder: dataFolder });
  await aside.run({ kind: 'adopt', folder: stick });
  await submitCase(database, 'a', await database.putContent(Buffer.from('paper')));
  const full = aside.run({
    ...{ kind: 'full', folder: stick, upTo: 1, now: noon, programVersion: '0.4.0' },
    ...{ pcSettings: '{}', timeZone: 'Asia/Shanghai', policy: defaultRetention },
  });
  await submitCase(database, 'b');
  await full;
  expect(await ship(2, noon + 1_000)).toEqual({ kind: 'shipped', covered: true });
  await database.close();

  const target = path.join(base, 'new-pc');
  const [newest] = await findBackups(disk, stick);
  await restoreBackup({
    ...{ disk, backupFolder: stick, backupId: newest?.id ?? '', recoveryCode: code },
    ...{ dataFolder: target, migrations: [firstMigration], wasm: sqlWasm, lock: noLock },
    clock: () => noon,
  });
  expect(await casesIn(disk, target)).toEqual({ ids: ['a', 'b'], papersThere: true });
}, 60_000);

test('what goes wrong in the thread arrives as the problem it is', async () => {
  const gone = path.join(base, 'pulled');
  const refused = aside.run({ kind: 'look', folder: gone });
  await expect(refused).rejects.toMatchObject({ kind: 'folderGone' });
}, 60_000);

test('a thread that cannot start is a backup that stopped, and nothing waits for ever', async () => {
  const broken = createWorkerAside(path.join(base, 'missing.cjs'), { key: storeKey, dataFolder });
  const refused = broken.run({ kind: 'look', folder: stick });
  await expect(refused).rejects.toMatchObject({ kind: 'stopped' });
});

test('ended, it takes no more and gives up what runs', async () => {
  const running = aside.run({ kind: 'look', folder: stick });
  aside.end();
  await expect(running).rejects.toMatchObject({ kind: 'stopped' });
  await expect(ship(1, noon)).rejects.toMatchObject({ kind: 'stopped' });
});
