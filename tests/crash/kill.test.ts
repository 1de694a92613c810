import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityCodec } from '../../main/backend/database/engine/codec.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { convertFolder } from '../../main/backend/keys/convert-folder.ts';
import { dataFolderState } from '../../main/backend/keys/folder-state.ts';
import { newKeyFile } from '../../main/backend/keys/key-file.ts';
import { storeKey } from '../main/backend/database/support/codec.ts';
import {
  firstMigration,
  openCounter,
  submitCase,
} from '../main/backend/database/support/counter.ts';
import { sqlWasm, sqlWasmFile } from '../main/backend/database/support/wasm.ts';
import { bundlePrograms } from './bundle.ts';
import { problemsOf, runUntilKilled } from './kill-programs.ts';
import { migrationsUpTo } from './many-versions.ts';

/** Together 310, all with encryption on. Two kinds each have their own folder, killed again and again. */
const kills = { saving: 190, migrating: 60, converting: 60 };
let base: string;
let bundleFolder: string;
let programOf: (name: string) => string;

beforeAll(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-kill-'));
  // Inside the project: the bundle looks for sql.js's wasm from where it lies.
  fs.mkdirSync('.cache', { recursive: true });
  bundleFolder = fs.mkdtempSync(path.resolve('.cache/kill-'));
  programOf = await bundlePrograms(bundleFolder, {
    saving: 'tests/crash/saving-program.ts',
    migrating: 'tests/crash/migrating-program.ts',
    converting: 'tests/crash/converting-program.ts',
    worker: 'main/backend/database/engine/snapshot-worker.ts',
  });
}, 120_000);

afterAll(() => {
  fs.rmSync(base, { recursive: true });
  fs.rmSync(bundleFolder, { recursive: true });
});

const fileSystem = createNodeFileSystem();
/** Spread evenly, so that few rounds meet every moment. */
const moment = (round: number, of: number, longestMs: number): number =>
  ((round + Math.random()) / of) * longestMs;

test(`no acknowledged save is lost, none half there, over ${kills.saving} kills while saving and making snapshots`, async () => {
  const folder = path.join(base, 'saving');
  const acknowledged: number[] = [];
  const problems: string[] = [];
  for (let round = 0; round < kills.saving; round += 1) {
    const parameters = [folder, String(round * 100_000), sqlWasmFile, programOf('worker')];
    const afterMs = Math.random() * 100;
    acknowledged.push(...(await runUntilKilled(programOf('saving'), parameters, afterMs)));
    const database = await openCounter({ fileSystem, folder });
    problems.push(...(await problemsOf(database, acknowledged)));
  }
  expect({ problems, saved: acknowledged.length > 0 }).toEqual({ problems: [], saved: true });
}, 600_000);

test(`nor over ${kills.migrating} kills of programs that migrate, each a version newer`, async () => {
  const folder = path.join(base, 'migrating');
  const acknowledged: number[] = [];
  const problems: string[] = [];
  for (let round = 0; round < kills.migrating; round += 1) {
    const version = String(round);
    const parameters = [folder, String(round * 100_000), sqlWasmFile, version];
    const afterMs = moment(round % 20, 20, 120);
    const after = round % 6 === 0 ? 'save' : 'open';
    const program = programOf('migrating');
    acknowledged.push(...(await runUntilKilled(program, parameters, afterMs, after)));
    const migrations = migrationsUpTo(round);
    problems.push(
      ...(await problemsOf(await openCounter({ fileSystem, folder, migrations }), acknowledged)),
    );
  }
  expect({ problems, saved: acknowledged.length > 0 }).toEqual({ problems: [], saved: true });
}, 600_000);

test(`nor over ${kills.converting} kills of programs that make a plain folder encrypted`, async () => {
  const plain = path.join(base, 'plain');
  const saved = Array.from({ length: 40 }, (_, n) => n);
  const old = await openCounter({ fileSystem, folder: plain, codec: identityCodec });
  for (const n of saved) {
    await submitCase(
      old,
      String(n).padStart(8, '0'),
      await old.putContent(Buffer.from(`paper ${n}`)),
    );
    if (n % 15 === 0) await old.snapshot();
  }
  await old.close();
  const problems: string[] = [];
  const states = new Set<string>();
  for (let round = 0; round < kills.converting; round += 1) {
    const folder = path.join(base, `converting-${round}`);
    fs.cpSync(plain, folder, { recursive: true });
    const parameters = [folder, '', sqlWasmFile];
    await runUntilKilled(programOf('converting'), parameters, moment(round, kills.converting, 120));
    const state = dataFolderState(fileSystem, folder);
    states.add(state);
    if (state !== 'encrypted') {
      const keys = { key: storeKey, keyFile: newKeyFile(storeKey) };
      const migrations = [firstMigration];
      await convertFolder({
        fileSystem,
        folder,
        ...keys,
        migrations,
        clock: () => 0,
        wasm: sqlWasm,
      });
    }
    problems.push(...(await problemsOf(await openCounter({ fileSystem, folder }), saved)));
    fs.rmSync(folder, { recursive: true });
  }
  expect({ problems, met: states.has('converting') }).toEqual({ problems: [], met: true });
}, 600_000);
