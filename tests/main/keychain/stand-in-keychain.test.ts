import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { standInKeychain } from '../../../main/keychain/stand-in-keychain.ts';

const folder = mkdtempSync(join(tmpdir(), 'guitai-keychain-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const key = Uint8Array.from({ length: 32 }, (_, index) => index);

test('gives back what it wrapped, also after a restart', async () => {
  const file = join(folder, 'kept');
  const wrapped = await standInKeychain(file).wrap(key);
  expect(await standInKeychain(file).unwrap(wrapped)).toEqual(key);
});

test('another one refuses', async () => {
  const wrapped = await standInKeychain(join(folder, 'one')).wrap(key);
  const other = standInKeychain(join(folder, 'other'));
  await other.wrap(key);
  await expect(other.unwrap(wrapped)).rejects.toThrow();
});

test('refuses when its file is gone, as after a reset of the profile', async () => {
  const file = join(folder, 'gone');
  const wrapped = await standInKeychain(file).wrap(key);
  rmSync(file);
  await expect(standInKeychain(file).unwrap(wrapped)).rejects.toThrow();
});
