import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolderLock } from '../../../../main/backend/database/engine/folder-lock.ts';
import { addressOf } from '../../../../main/backend/database/engine/kernel-lock.ts';
import { createNodeFileSystem } from '../../../../main/backend/database/engine/node-file-system.ts';
import { systemTimers } from '../../../../main/backend/database/engine/timers.ts';
import { openCounter } from './support/counter.ts';

const holder = fileURLToPath(new URL('support/holding-program.ts', import.meta.url));
let folder: string;
let programs: ChildProcess[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-lock-'));
  programs = [];
});

afterEach(() => {
  for (const program of programs) program.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

const open = (place = folder) => {
  const fileSystem = createNodeFileSystem();
  const lock = createFolderLock(fileSystem, systemTimers);
  return openCounter({ fileSystem, folder: place, lock });
};

/** Another program that holds the folder. */
async function otherProgram(): Promise<ChildProcess> {
  const program = spawn(process.execPath, ['--import', 'tsx', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  await once(program.stdout, 'data');
  return program;
}

describe('a folder that another program has open', () => {
  test('is refused', async () => {
    await otherProgram();
    await expect(open()).rejects.toMatchObject({ kind: 'lockedByOther' });
  });

  test('is refused under another name too', async () => {
    await otherProgram();
    const alias = `${folder}-alias`;
    fs.symlinkSync(folder, alias);
    try {
      await expect(open(alias)).rejects.toMatchObject({ kind: 'lockedByOther' });
    } finally {
      fs.unlinkSync(alias);
    }
  });

  test('is free at once when that program is killed', async () => {
    const program = await otherProgram();
    program.kill('SIGKILL');
    await once(program, 'exit');
    const database = await open();
    expect(database.state().kind).toBe('ready');
    await database.close();
  });
});

test('a folder is free again once it was closed', async () => {
  await (await open()).close();
  const database = await open();
  expect(database.state().kind).toBe('ready');
  await database.close();
});

test('a start that fails frees the folder', async () => {
  await (await open()).close();
  const fileSystem = createNodeFileSystem();
  const lock = createFolderLock(fileSystem, systemTimers);
  await openCounter({ fileSystem, folder, lock, migrations: [] }).catch(() => undefined);
  const database = await open();
  expect(database.state().kind).toBe('ready');
  await database.close();
});

test('two folders do not disturb each other', async () => {
  const one = await open(path.join(folder, 'one'));
  const other = await open(path.join(folder, 'other'));
  expect([one.state().kind, other.state().kind]).toEqual(['ready', 'ready']);
  await one.close();
  await other.close();
});

test('on Windows the lock is a named pipe, the same however the path is capitalised', () => {
  const one = addressOf('C:\\Users\\店\\Guitai', 'win32');
  expect(one).toEqual(addressOf('c:\\users\\店\\guitai', 'win32'));
  expect(one.path).toMatch(/^\\\\\.\\pipe\\guitai-[0-9a-f]{32}$/);
});
