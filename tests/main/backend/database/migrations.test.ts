import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Migration } from '../../../../main/backend/database/engine/migrate.ts';
import { loadSnapshot } from '../../../../main/backend/database/engine/snapshot-file.ts';
import { storeCodec } from './support/codec.ts';
import {
  caseIds,
  dataFolder,
  firstMigration,
  kill,
  openCounter,
  secondMigration,
  submitCase,
} from './support/counter.ts';
import { RecordingDisk } from './support/recording-disk.ts';

let disk: RecordingDisk;

beforeEach(async () => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  const database = await openCounter({ fileSystem: disk });
  await submitCase(database, 'a1');
  await kill(database, disk);
});

const backups = `${dataFolder}/backups`;

test('a new version finds what the old one saved', async () => {
  const database = await openCounter({
    fileSystem: disk,
    migrations: [firstMigration, secondMigration],
  });
  expect(await caseIds(database)).toEqual(['a1']);
});

test('the state before is kept as a backup', async () => {
  await openCounter({ fileSystem: disk, migrations: [firstMigration, secondMigration] });
  const name = 'version-0010-save-000001.gts';
  expect(disk.readFolder(backups)).toEqual([name]);
  expect(loadSnapshot(disk, `${backups}/${name}`, storeCodec)).toMatchObject({
    kind: 'sound',
    description: { schemaVersion: 10, sequence: 1 },
  });
});

test('a database from a newer version is refused and left as it is', async () => {
  const newer = await openCounter({
    fileSystem: disk,
    migrations: [firstMigration, secondMigration],
  });
  await newer.close();
  const before = disk.fingerprint();
  await expect(openCounter({ fileSystem: disk })).rejects.toMatchObject({
    problem: { kind: 'newerVersion', found: 20, known: 10 },
  });
  expect(disk.fingerprint()).toBe(before);
});

test('records made after a migration replay on a snapshot from before it', async () => {
  const migrations = [firstMigration, secondMigration];
  const database = await openCounter({ fileSystem: disk, migrations });
  await submitCase(database, 'b1');
  await kill(database, disk);
  disk.damage(`${dataFolder}/snapshot-000002.gts`, (file) => file.subarray(0, 200));
  const next = await openCounter({ fileSystem: disk, migrations });
  expect(await caseIds(next)).toEqual(['a1', 'b1']);
});

describe('a migration that fails halfway', () => {
  const failing: Migration = {
    id: '0030-fails',
    version: 30,
    up: async (executor) => {
      await sql`delete from pieces`.execute(executor);
      await sql`delete from cases`.execute(executor);
      throw new Error('halfway');
    },
  };

  test('stops the start and says which one', async () => {
    const migrations = [firstMigration, secondMigration, failing];
    await expect(openCounter({ fileSystem: disk, migrations })).rejects.toMatchObject({
      problem: { kind: 'migrationFailed', id: '0030-fails' },
    });
  });

  test('leaves the data of the old version untouched', async () => {
    const migrations = [firstMigration, secondMigration, failing];
    await openCounter({ fileSystem: disk, migrations }).catch(() => undefined);
    const old = await openCounter({ fileSystem: disk });
    expect(await caseIds(old)).toEqual(['a1']);
  });
});

describe('refused before they touch anything', () => {
  test.each<[string, Migration[]]>([
    ['versions that do not rise', [secondMigration, firstMigration]],
    ['a version given twice', [firstMigration, { ...secondMigration, version: 10 }]],
    ['an id that does not say its version', [{ ...firstMigration, id: 'cases' }]],
  ])('%s', async (_, migrations) => {
    const before = disk.fingerprint();
    await expect(openCounter({ fileSystem: disk, migrations })).rejects.toMatchObject({
      kind: 'migrationFailed',
    });
    expect(disk.fingerprint()).toBe(before);
  });
});

describe('a migration may not make', () => {
  test.each([
    ['a table that is not STRICT', sql`create table loose (id text)`],
    [
      'a deferred foreign key',
      sql`create table later (id text references cases (id) deferrable initially deferred) strict`,
    ],
    ['a default from the clock', sql`create table now (at text default current_timestamp) strict`],
    ['rows that refer to nothing', sql`insert into pieces values ('nobody', 1)`],
  ])('%s', async (_, statement) => {
    const migrations = [
      firstMigration,
      {
        id: '0020-bad',
        version: 20,
        up: async (executor: Parameters<Migration['up']>[0]) => {
          await statement.execute(executor);
        },
      },
    ];
    await expect(openCounter({ fileSystem: disk, migrations })).rejects.toMatchObject({
      problem: { kind: 'migrationFailed', id: '0020-bad' },
    });
  });
});
