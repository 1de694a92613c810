import { mkdtemp, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { writeWhole, type WritingDisk } from '../../../main/files/write-whole.ts';

const bytes = new TextEncoder().encode('new');
const disk: WritingDisk = { open, rename, rm };
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-writing-'));
  path = join(folder, 'list.xlsx');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A disk on which Excel holds the file: it cannot be replaced. */
const held: WritingDisk = {
  ...disk,
  rename: () => Promise.reject(Object.assign(new Error('held'), { code: 'EPERM' })),
};

/** A disk that is full after the file was begun. */
const full: WritingDisk = {
  ...disk,
  open: async (...given: Parameters<typeof open>) => {
    const file = await open(...given);
    file.sync = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    return file;
  },
};

test('a file is written, and nothing else is left', async () => {
  await writeWhole(path, bytes);
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['list.xlsx'], 'new']);
});

test('a file of that name is replaced', async () => {
  await writeFile(path, 'old and longer');
  await writeWhole(path, bytes);
  expect(await readFile(path, 'utf8')).toBe('new');
});

test.each([
  ['a file that somebody holds', held],
  ['a file on a full disk', full],
])('%s stays as it was', async (_what, failing) => {
  await writeFile(path, 'old');
  await writeWhole(path, bytes, failing).catch(() => undefined);
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['list.xlsx'], 'old']);
});

test('the reason comes back', async () => {
  await expect(writeWhole(path, bytes, held)).rejects.toMatchObject({ code: 'EPERM' });
});

test('the bytes are synced before they get their name', async () => {
  const steps: string[] = [];
  await writeWhole(path, bytes, {
    ...disk,
    open: async (...given: Parameters<typeof open>) => {
      const file = await open(...given);
      const sync = file.sync.bind(file);
      file.sync = () => {
        steps.push('sync');
        return sync();
      };
      return file;
    },
    rename: (...given) => {
      steps.push('rename');
      return rename(...given);
    },
  });
  expect(steps).toEqual(['sync', 'rename']);
});
