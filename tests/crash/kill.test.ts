import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { findCases, openCounter } from '../main/backend/database/support/counter.ts';
import { sqlWasmFile } from '../main/backend/database/support/wasm.ts';
import { bundlePrograms } from './bundle.ts';

const kills = 100;
let base: string;
let bundleFolder: string;
let folder: string;
let bundle: { program: string; worker: string };

beforeAll(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-kill-'));
  folder = path.join(base, 'data');
  // Inside the project: the bundle looks for sql.js's wasm from where it lies.
  fs.mkdirSync('.cache', { recursive: true });
  bundleFolder = fs.mkdtempSync(path.resolve('.cache/kill-'));
  bundle = await bundlePrograms(bundleFolder);
}, 60_000);

afterAll(() => {
  fs.rmSync(base, { recursive: true });
  fs.rmSync(bundleFolder, { recursive: true });
});

/** Starts the program, kills it `afterMs` after its store is open; answers what it acknowledged. */
async function saveUntilKilled(first: number, afterMs: number): Promise<number[]> {
  const program = spawn(
    process.execPath,
    [bundle.program, folder, String(first), sqlWasmFile, bundle.worker],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: number[] = [];
  const lines = readline.createInterface({ input: program.stdout });
  lines.on('line', (line) => {
    if (line === 'open') setTimeout(() => program.kill('SIGKILL'), afterMs);
    else acknowledged.push(Number(line));
  });
  const [exit] = await Promise.all([once(program, 'exit'), once(lines, 'close')]);
  expect(exit).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

test(`no acknowledged save is lost, none half there, over ${kills} kills at random moments`, async () => {
  const acknowledged: number[] = [];
  const problems: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const first = round * 100_000;
    acknowledged.push(...(await saveUntilKilled(first, Math.random() * 200)));
    const database = await openCounter({ fileSystem: createNodeFileSystem(), folder });
    const cases = await findCases(database);
    const state = database.state();
    await database.close();
    const ids = new Set(cases.map(({ id }) => Number(id)));
    const lost = acknowledged.filter((n) => !ids.has(n));
    if (lost.length > 0) problems.push(`round ${round}: lost ${lost.join()}`);
    if (cases.some(({ pieces }) => pieces !== 2)) problems.push(`round ${round}: half a save`);
    if (state.kind !== 'ready' || state.notice?.kind === 'damageSetAside') {
      problems.push(`round ${round}: damage`);
    }
  }
  expect({ problems, saved: acknowledged.length > 0 }).toEqual({ problems: [], saved: true });
}, 600_000);
