import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { isGone, isHeld, readFileWhole } from '../../../main/files/file-reading.ts';

let folder: string;
const chosen = { mostBytes: 10, followLinks: true };
const found = { mostBytes: 10, followLinks: false };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-reading-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a link', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'there.csv'), 'abc');
    await symlink(join(folder, 'there.csv'), join(folder, 'link.csv'));
  });

  test('is followed when a person chose it', async () => {
    expect(await readFileWhole(join(folder, 'link.csv'), chosen)).toMatchObject({ kind: 'read' });
  });

  test('is no file when it was only found', async () => {
    expect(await readFileWhole(join(folder, 'link.csv'), found)).toEqual({ kind: 'notAFile' });
  });
});

test('what was read comes with its size and time, to be held against what was seen', async () => {
  await writeFile(join(folder, 'a.csv'), 'abc');
  expect(await readFileWhole(join(folder, 'a.csv'), found)).toMatchObject({
    kind: 'read',
    size: 3,
    bytes: new TextEncoder().encode('abc'),
  });
});

test('an empty file is a file', async () => {
  await writeFile(join(folder, 'a.csv'), '');
  expect(await readFileWhole(join(folder, 'a.csv'), found)).toMatchObject({
    kind: 'read',
    size: 0,
  });
});

test('a path through a file leads nowhere', async () => {
  await writeFile(join(folder, 'a.csv'), '');
  expect(await readFileWhole(join(folder, 'a.csv', 'b.csv'), chosen)).toMatchObject({
    kind: 'gone',
  });
});

describe('what the system says', () => {
  const withCode = (code: string) => Object.assign(new Error(code), { code });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s: somebody holds the file', (code) => {
    expect(isHeld(withCode(code))).toBe(true);
  });

  test.each(['ENOENT', 'EHOSTUNREACH', 'EIO', 'UNKNOWN'])('%s: it is away', (code) => {
    expect(isGone(withCode(code))).toBe(true);
  });

  test('an error without a code says neither', () => {
    expect([isHeld(new Error('x')), isGone('x')]).toEqual([false, false]);
  });
});
