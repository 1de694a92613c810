import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../../main/backend/backup/backup-error.ts';
import { checkFull } from '../../../../main/backend/backup/check-full.ts';
import { fullFolderName } from '../../../../main/backend/backup/layout.ts';
import { listFulls } from '../../../../main/backend/backup/listed-backups.ts';
import { storeCodec, storeKey } from '../database/support/codec.ts';
import { dataFolder } from '../database/support/counter.ts';
import {
  BackedUpStore,
  finish,
  noon,
  storeFolderOnStick,
  storeName,
} from './support/backed-up-store.ts';
import { stick } from './support/stick.ts';

const hour = 3_600_000;
const day = 24 * hour;

function fullsOf(store: BackedUpStore): string[] {
  return listFulls(store.disk.port(), storeFolderOnStick, storeKey).map(({ name }) => name);
}

describe('a full backup', () => {
  test('is named by its moment, in UTC', async () => {
    const store = await BackedUpStore.open();
    expect(store.full()).toBe(`${storeName}/full-20261121-063200`);
  });

  test('of the same second gets a later name', async () => {
    const store = await BackedUpStore.open();
    store.full();
    expect(store.full()).toBe(`${storeName}/full-20261121-063201`);
  });

  test('made with a clock set back comes behind the ones there are', async () => {
    const store = await BackedUpStore.open();
    const before = store.full();
    store.now -= 30 * day;
    expect(store.full() > before).toBe(true);
  });

  test('holds nothing of the keychain or the passphrase of this PC', async () => {
    const store = await BackedUpStore.open();
    await store.printRecovery();
    const id = store.full();
    const keys = store.disk.disk.bytesOf(`${stick}/${id}/guitai.keys`).toString('utf8');
    expect(JSON.parse(keys)).toMatchObject({ keychain: null, passphrase: null });
  });

  test('copies a paper once, for all backups', async () => {
    const store = await BackedUpStore.open();
    const copied: string[] = [];
    store.disk.disk.watch = ({ kind, path }, perform) => {
      if (kind === 'rename' && path.startsWith(`${storeFolderOnStick}/content`)) copied.push(path);
      perform();
    };
    await store.save('a');
    store.full();
    await store.save('b');
    store.full();
    store.full();
    expect(copied).toHaveLength(2);
  });

  test('broken off anywhere is not there, or whole', async () => {
    const store = await BackedUpStore.open();
    await store.saveAll('a', 'b');
    for (let steps = 0; ; steps += 1) {
      const name = fullFolderName((store.now += hour));
      const work = store.newWork().run(store.fullJob());
      let step = work.next();
      for (let done = 0; done < steps && !step.done; done += 1) step = work.next();
      const full = listFulls(store.disk.port(), storeFolderOnStick, storeKey).find(
        (each) => each.name === name,
      );
      if (full?.manifest) {
        const site = { disk: store.disk.port(), codec: storeCodec, store: storeFolderOnStick };
        expect(finish(checkFull(site, full.folder, full.manifest))).toBeNull();
      }
      if (step.done) break;
    }
    expect.hasAssertions();
  });

  test('lets shipping go on between its pieces', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.saveAll('a', 'b');
    const work = store.work.run(store.fullJob());
    await store.save('while backing up');
    let covered = false;
    for (let step = work.next(); !step.done; step = work.next()) store.ship();
    covered = store.ship();
    expect(covered).toBe(true);
    await store.restore(`${storeName}/${fullsOf(store)[0] ?? ''}`, code);
    expect(await store.cases()).toEqual(['a', 'b', 'while backing up']);
  });

  test('leaves out a paper that is damaged in the data folder, and says so', async () => {
    const store = await BackedUpStore.open();
    const hash = await store.database.putContent(Buffer.from('paper'));
    const file = `${dataFolder}/content/${hash.slice(0, 2)}/${hash}`;
    store.disk.disk.damage(file, (bytes) => Buffer.alloc(bytes.byteLength));
    const report = store.run(store.fullJob());
    expect(report).toMatchObject({ kind: 'made', made: { badContents: 1 } });
  });

  test('whose bytes change on the way to the stick does not count', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    const { disk } = store.disk;
    const work = store.work.run(store.fullJob());
    const snapshot = `${storeFolderOnStick}/full-20261121-063200/snapshot.gts`;
    let damaged = false;
    const run = () => {
      for (let step = work.next(); !step.done; step = work.next()) {
        if (damaged || disk.stat(snapshot) === null) continue;
        damaged = true;
        disk.damage(snapshot, (bytes) => flipped(bytes, bytes.byteLength - 100));
      }
    };
    expect(run).toThrow(expect.objectContaining({ kind: 'notReadBack' }));
    expect(fullsOf(store)).toEqual([]);
  });
});

describe('when the stick refuses', () => {
  test.each([
    ['ENOSPC', 'folderFull'],
    ['EROFS', 'folderReadOnly'],
    ['EACCES', 'folderReadOnly'],
    ['ENOENT', 'folderGone'],
    ['EIO', 'folderGone'],
    ['EMFILE', 'ioFailed'],
  ])('with %s, the backup fails as %s', async (code, kind) => {
    const store = await BackedUpStore.open();
    store.disk.failing = code;
    const caught = caughtFrom(() => store.full());
    expect(problemOf(caught).kind).toBe(kind);
  });

  test('at any write of a full backup, the ones before stay whole and the next succeeds', async () => {
    const store = await BackedUpStore.open();
    await store.saveAll('a', 'b');
    const before = store.full();
    await store.save('c');
    let failed = 0;
    for (let number = 1; ; number += 1) {
      store.disk.operations = 0;
      store.disk.failAt = { number, code: 'ENOSPC' };
      try {
        store.full();
        if (store.disk.operations >= number) continue;
        break;
      } catch {
        failed += 1;
        store.disk.failAt = null;
        expect(fullsOf(store)).toEqual([before.split('/')[1]]);
        const left = store.disk.disk.readFolder(storeFolderOnStick);
        expect(left.filter((name) => name.startsWith('full-'))).toHaveLength(1);
      }
    }
    expect(failed).toBeGreaterThan(20);
  });

  test('at any write of shipping, the next round ships everything', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    const ids: string[] = [];
    for (let number = 1; number <= 30; number += 1) {
      const id = `case ${String(number).padStart(2, '0')}`;
      await store.save(id);
      ids.push(id);
      store.disk.operations = 0;
      store.disk.failAt = { number, code: 'ENOSPC' };
      try {
        store.ship();
      } catch {
        store.disk.failAt = null;
        expect(store.ship()).toBe(true);
      }
    }
    await store.restore(`${storeName}/${fullsOf(store)[0] ?? ''}`, code);
    expect(await store.cases()).toEqual(ids);
  });
});

describe('full backups in the folder', () => {
  test('are thinned out: three of today, one of each day before', async () => {
    const store = await BackedUpStore.open();
    for (const at of [0, hour, day, day + hour, day + 2 * hour, day + 3 * hour]) {
      store.now = noon + at;
      store.full();
    }
    expect(fullsOf(store)).toEqual([
      'full-20261121-073200',
      'full-20261122-073200',
      'full-20261122-083200',
      'full-20261122-093200',
    ]);
  });

  test('that were never finished go after a day', async () => {
    const store = await BackedUpStore.open();
    const { disk } = store.disk;
    disk.makeFolder(`${storeFolderOnStick}/full-20261120-063000`);
    disk.makeFolder(`${storeFolderOnStick}/full-20261121-060000`);
    store.full();
    const left = disk.readFolder(storeFolderOnStick).filter((name) => name.startsWith('full-'));
    expect(left.sort()).toEqual(['full-20261121-060000', 'full-20261121-063200']);
  });

  test('that are damaged do not make a sound one go', async () => {
    const store = await BackedUpStore.open();
    const sound = store.full();
    for (const at of [1, 2, 3]) {
      store.now = noon + at * hour;
      const id = store.full();
      store.disk.disk.damage(`${stick}/${id}/snapshot.gts`, () => Buffer.from('x'));
    }
    store.now = noon + day;
    store.full();
    expect(fullsOf(store)).toContain(sound.split('/')[1]);
  });

  test('are left alone where the name is not quite theirs', async () => {
    const store = await BackedUpStore.open();
    const { disk } = store.disk;
    const others = ['full-2019', 'full-20190101-000000-copy', '合同.docx', 'guitai.keys.old'];
    for (const name of others) disk.makeFolder(`${storeFolderOnStick}/${name}`);
    store.full();
    expect(disk.readFolder(storeFolderOnStick)).toEqual(expect.arrayContaining(others));
  });

  test('keep what another program put into one that goes', async () => {
    const store = await BackedUpStore.open();
    const { disk } = store.disk;
    const folder = `${storeFolderOnStick}/full-20261101-060000`;
    disk.makeFolder(folder);
    disk.open(`${folder}/照片.jpg`, 'createNew').write(Buffer.from('photo'), 0);
    store.full();
    expect(disk.readFolder(folder)).toEqual(['照片.jpg']);
  });
});

test('shipped saves that three newer full backups hold are removed, the rest is not', async () => {
  const store = await BackedUpStore.open();
  const code = await store.printRecovery();
  store.work = store.newWork(1000);
  for (let round = 0; round < 6; round += 1) {
    store.now += hour;
    for (const part of ['a', 'b', 'c']) {
      await store.save(`${round}${part}`);
      store.ship();
    }
    store.full();
  }
  const journal = `${storeFolderOnStick}/journal`;
  const [lineage = ''] = store.disk.disk.readFolder(journal);
  const files = store.disk.disk.readFolder(`${journal}/${lineage}`);
  // The third newest full backup has the first twelve saves.
  expect(files.filter((name) => name.endsWith('.gtj')).sort()[0]).toBe('000000000012.gtj');
  store.work = store.newWork();
  expect(store.ship()).toBe(true);
  await store.restore(`${storeName}/${fullsOf(store).at(-1) ?? ''}`, code);
  expect(await store.cases()).toHaveLength(18);
});

function caughtFrom(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}

function flipped(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
