import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../../main/backend/database/database.ts';
import { dataFolder, openCounter } from './support/counter.ts';
import type { Tables } from './support/counter.ts';
import { RecordingDisk } from './support/recording-disk.ts';

let disk: RecordingDisk;
let database: Database<Tables>;

beforeEach(async () => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  database = await openCounter({ fileSystem: disk });
});

const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const place = `${dataFolder}/content/2c/${hello}`;

test('what is stored is named by its SHA-256', async () => {
  expect(await database.putContent(Buffer.from('hello'))).toBe(hello);
});

test('what was stored comes back', async () => {
  await database.putContent(Buffer.from('hello'));
  expect(Buffer.from(await database.getContent(hello)).toString()).toBe('hello');
});

test('an empty file can be stored', async () => {
  const hash = await database.putContent(Buffer.alloc(0));
  expect((await database.getContent(hash)).byteLength).toBe(0);
});

test('what was never stored is told as missing', async () => {
  await expect(database.getContent(hello)).rejects.toMatchObject({ kind: 'contentMissing' });
});

test('bytes that no longer match their hash are never given out', async () => {
  await database.putContent(Buffer.from('hello'));
  disk.damage(place, () => Buffer.from('hallo'));
  await expect(database.getContent(hello)).rejects.toMatchObject({ kind: 'damaged' });
});

test('storing it again mends a damaged file', async () => {
  await database.putContent(Buffer.from('hello'));
  disk.damage(place, () => Buffer.from('hallo'));
  await database.putContent(Buffer.from('hello'));
  expect(Buffer.from(await database.getContent(hello)).toString()).toBe('hello');
});

test.each(['../../guitai.lock', '', hello.toUpperCase(), `${hello}0`])(
  'a name that is no hash (%s) is refused',
  async (name) => {
    await expect(database.getContent(name)).rejects.toMatchObject({ kind: 'misuse' });
  },
);
