import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createNodeBackupDisk } from '../../main/backend/backup/backup-disk.ts';
import { findBackups } from '../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../main/backend/backup/restore.ts';
import { finishRestore } from '../../main/backend/backup/swap-data.ts';
import { newKeyFile, withPendingRecovery, writeKeyFile } from '../../main/backend/keys/key-file.ts';
import { newRecoveryCode } from '../../main/backend/keys/recovery-code.ts';
import { wrapKey } from '../../main/backend/keys/wrapping.ts';
import { storeKey } from '../main/backend/database/support/codec.ts';
import {
  findCases,
  firstMigration,
  openCounter,
  submitCase,
} from '../main/backend/database/support/counter.ts';
import { sqlWasm, sqlWasmFile } from '../main/backend/database/support/wasm.ts';

const killsBackingUp = 40;
const killsRestoring = 30;
const disk = createNodeBackupDisk();
const code = newRecoveryCode();
let base: string;
let bundleFolder: string;
let dataFolder: string;
let stick: string;

beforeAll(async () => {
  fs.mkdirSync('.cache', { recursive: true });
  bundleFolder = fs.mkdtempSync(path.resolve('.cache/kill-backup-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: bundleFolder,
      rolldownOptions: {
        input: { program: path.resolve('tests/crash/backing-up-program.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}, 60_000);

beforeEach(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-kill-backup-'));
  [dataFolder, stick] = [path.join(base, 'data'), path.join(base, '优盘')];
  for (const folder of [dataFolder, stick]) fs.mkdirSync(folder);
  const wrapping = await wrapKey(storeKey, code, { cost: 2, blockSize: 1, parallelization: 1 });
  const keys = withPendingRecovery(newKeyFile(storeKey), wrapping, { key: storeKey, code });
  writeKeyFile(disk, dataFolder, keys);
});

afterEach(() => {
  fs.rmSync(base, { recursive: true });
});

afterAll(() => {
  fs.rmSync(bundleFolder, { recursive: true });
});

interface KilledRun {
  told: string[];
  /** Milliseconds from being open to the first line told after it; null when it told none. */
  firstMs: number | null;
}

/** Starts the program, kills it `afterMs` after it told to be open, or after its next line. */
async function runUntilKilled(
  task: string,
  last: string,
  afterMs: number | 'told',
): Promise<KilledRun> {
  const program = spawn(
    process.execPath,
    [path.join(bundleFolder, 'program.cjs'), task, dataFolder, stick, sqlWasmFile, last],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const told: string[] = [];
  let [openAt, firstMs]: [number, number | null] = [0, null];
  const lines = readline.createInterface({ input: program.stdout });
  lines.on('line', (line) => {
    if (line === 'open') {
      openAt = performance.now();
      if (afterMs !== 'told') setTimeout(() => program.kill('SIGKILL'), afterMs);
      return;
    }
    told.push(line);
    firstMs ??= performance.now() - openAt;
    if (afterMs === 'told') program.kill('SIGKILL');
  });
  const [exit] = await Promise.all([once(program, 'exit'), once(lines, 'close')]);
  expect(exit).toEqual([null, 'SIGKILL']);
  return { told, firstMs };
}

async function numbersIn(folder: string): Promise<number[]> {
  const database = await openCounter({ fileSystem: disk, folder });
  const cases = await findCases(database);
  for (const { paper } of cases) if (paper !== null) await database.getContent(paper);
  await database.close();
  expect(cases.every(({ pieces }) => pieces === 2)).toBe(true);
  return cases.map(({ id }) => Number(id));
}

async function restoredNumbers(): Promise<number[]> {
  const target = path.join(base, 'new-pc');
  const [newest] = (await findBackups(disk, stick)).filter(({ problem }) => problem === null);
  await restoreBackup({
    ...{ disk, backupFolder: stick, backupId: newest?.id ?? '', recoveryCode: code },
    ...{ dataFolder: target, migrations: [firstMigration], wasm: sqlWasm, clock: Date.now },
    lock: () => Promise.resolve({ release: () => Promise.resolve() }),
  });
  const numbers = await numbersIn(target);
  fs.rmSync(target, { recursive: true });
  return numbers;
}

const numbersOf = (told: string[], word: string): number[] =>
  told.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]));

test(`no acknowledged save is lost, and none that was shipped, over ${killsBackingUp} kills while backing up`, async () => {
  const saved: number[] = [];
  const shipped: number[] = [];
  for (let round = 0; round < killsBackingUp; round += 1) {
    const { told } = await runUntilKilled('back-up', String(round * 1000), Math.random() * 800);
    saved.push(...numbersOf(told, 'saved'));
    shipped.push(...numbersOf(told, 'shipped'));
    const there = new Set(await numbersIn(dataFolder));
    expect(saved.filter((n) => !there.has(n))).toEqual([]);
    // Everything up to the last shipped one, and nothing that was never saved.
    if (shipped.length === 0) continue;
    const restored = await restoredNumbers();
    const last = shipped.at(-1) ?? 0;
    expect(saved.filter((n) => n <= last && !restored.includes(n))).toEqual([]);
    expect(restored.filter((n) => !there.has(n))).toEqual([]);
  }
  expect(shipped.length).toBeGreaterThan(killsBackingUp);
}, 600_000);

test(`the data are those before or those of the backup over ${killsRestoring} kills while restoring`, async () => {
  await runUntilKilled('back-up', '1', 1_500);
  const restored = await restoredNumbers();
  // A restore takes as long as the machine and what else runs on it will have it.
  const { firstMs } = await runUntilKilled('restore', code, 'told');
  let done = 0;
  for (let round = 0; round < killsRestoring; round += 1) {
    const before = await saveOneMore(90_000_000 + round);
    const afterMs = Math.random() * 1.5 * (firstMs ?? 0);
    const { told } = await runUntilKilled('restore', code, afterMs);
    done += told.length;
    finishRestore(disk, dataFolder);
    const may = told.length > 0 ? [restored.join()] : [before.join(), restored.join()];
    expect(may).toContain((await numbersIn(dataFolder)).join());
    expect(fs.existsSync(`${dataFolder}.restoring`)).toBe(false);
    for (const name of fs.readdirSync(base)) {
      if (name.includes('before-restore')) fs.rmSync(path.join(base, name), { recursive: true });
    }
  }
  expect(done).toBeGreaterThan(0);
}, 600_000);

/** So that the data differ from those of the backup; answers all that are there. */
async function saveOneMore(n: number): Promise<number[]> {
  const database = await openCounter({ fileSystem: disk, folder: dataFolder });
  await submitCase(database, String(n));
  await database.close();
  return numbersIn(dataFolder);
}
