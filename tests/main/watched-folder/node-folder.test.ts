import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { isOrderFileName } from '../../../main/watched-folder/folder-disk.ts';
import { nodeFolder } from '../../../main/watched-folder/node-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-watched-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test.each(['a.csv', '订单.XLSX', 'a.xls', 'a.txt', 'a b.CSV'])(
  '%s may be an order file',
  (name) => {
    expect(isOrderFileName(name)).toBe(true);
  },
);

test.each(['~$a.xlsx', '.a.csv', 'a.csv.tmp', 'a.pdf', 'csv', 'a.xlsm'])('%s is none', (name) => {
  expect(isOrderFileName(name)).toBe(false);
});

test('files are seen with size and time, other things are not', async () => {
  await writeFile(join(folder, 'orders.csv'), 'abc');
  await utimes(join(folder, 'orders.csv'), 1_000, 1_000);
  await writeFile(join(folder, 'orders.tmp'), 'abc');
  await writeFile(join(folder, '~$orders.xlsx'), 'abc');
  await mkdir(join(folder, 'folder.csv'));
  await writeFile(join(folder, 'folder.csv', 'inside.csv'), 'abc');
  await symlink(join(folder, 'orders.csv'), join(folder, 'link.csv'));
  expect(await nodeFolder.list(folder)).toEqual([
    { name: 'orders.csv', size: 3, modifiedMs: 1_000_000 },
  ]);
});

test('a folder that is away is an error', async () => {
  await expect(nodeFolder.list(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a link is not followed when read', async () => {
  await writeFile(join(folder, 'orders.csv'), 'abc');
  await symlink(join(folder, 'orders.csv'), join(folder, 'link.csv'));
  expect(await nodeFolder.read(folder, 'link.csv')).toEqual({ kind: 'notAFile' });
});

test('a file that is written gives a hint', async () => {
  const hinted = new Promise<void>((resolve) => {
    const stop = nodeFolder.watch(
      folder,
      () => {
        stop();
        resolve();
      },
      () => undefined,
    );
  });
  await writeFile(join(folder, 'orders.csv'), 'abc');
  await expect(hinted).resolves.toBeUndefined();
});

test('a folder that is away gives none, and no error', () => {
  const stop = nodeFolder.watch(
    join(folder, 'gone'),
    () => undefined,
    () => undefined,
  );
  expect(stop).not.toThrow();
});
