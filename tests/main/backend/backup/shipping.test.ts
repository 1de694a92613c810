import { describe, expect, test } from 'vitest';
import { findBackups } from '../../../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../../../main/backend/backup/restore.ts';
import { dataFolder, submitCase } from '../database/support/counter.ts';
import { RecordingDisk } from '../database/support/recording-disk.ts';
import { BackedUpStore, casesIn, storeFolderOnStick } from './support/backed-up-store.ts';
import { stick } from './support/stick.ts';

const newFolder = '/home/新店/柜台';

/** What a new PC has after restoring the newest backup. */
async function onNewPc(store: BackedUpStore, code: string): Promise<string[]> {
  const newest = (await findBackups(store.disk.port(), stick))[0]?.id ?? 'none';
  await restoreBackup(store.restoreRequest(newest, code, newFolder));
  const { ids, papersThere } = await casesIn(store.disk.disk, newFolder);
  expect(papersThere).toBe(true);
  return ids;
}

/** Lets everything happen without the stick that would happen with it. */
function withoutStick(store: BackedUpStore): void {
  store.disk.pulled = true;
  expect(() => store.ship()).toThrow(expect.objectContaining({ kind: 'folderGone' }));
  store.disk.pulled = false;
}

function lineages(store: BackedUpStore): string[] {
  return store.disk.disk.readFolder(`${storeFolderOnStick}/journal`).sort();
}

describe('what was shipped', () => {
  test('behind a full backup is restored with it', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.saveAll('a', 'b');
    store.full();
    await store.saveAll('c', 'd');
    expect(store.ship()).toBe(true);
    await store.save('not shipped');
    expect(await onNewPc(store, code)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('over several snapshots and pruned journal files has no gap', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    for (let round = 0; round < 8; round += 1) {
      await store.saveAll(`${round}a`, `${round}b`);
      await store.database.snapshot();
      store.ship();
    }
    expect(await onNewPc(store, code)).toHaveLength(16);
  });

  test('by several programs one after another is one chain', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    for (const id of ['a', 'b', 'c']) {
      await store.save(id);
      store.ship();
      await store.closeData();
      await store.openData();
      store.work = store.newWork();
    }
    expect(lineages(store)).toHaveLength(1);
    expect(await onNewPc(store, code)).toEqual(['a', 'b', 'c']);
  });

  test('alone, without a full backup, is not enough', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    expect(store.ship()).toBe(false);
  });

  test('with nothing saved since the full backup covers everything', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    store.full();
    expect(store.ship()).toBe(true);
  });
});

describe('after the stick was away', () => {
  test('shipping catches up by itself', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    await store.save('a');
    withoutStick(store);
    await store.saveAll('b', 'c');
    expect(store.ship()).toBe(true);
    expect(await onNewPc(store, code)).toEqual(['a', 'b', 'c']);
  });

  test('longer than the journal is kept, another lineage is begun and a full backup is due', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    store.full();
    store.ship();
    for (let round = 0; round < 6; round += 1) {
      await store.save(`away ${round}`);
      await store.database.snapshot();
    }
    expect(store.ship()).toBe(false);
    expect(lineages(store)).toHaveLength(2);
    store.full();
    expect(store.ship()).toBe(true);
  });

  test('another stick in its place is not written on', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    store.disk.disk.rename(storeFolderOnStick, '/media/pulled');
    expect(() => store.ship()).toThrow(expect.objectContaining({ kind: 'folderGone' }));
    expect(store.disk.disk.readFolder(stick)).toEqual([]);
  });

  test('a last record that was half written is written again', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    await store.save('a');
    store.ship();
    const [lineage = ''] = lineages(store);
    const folder = `${storeFolderOnStick}/journal/${lineage}`;
    const file = `${folder}/${store.disk.disk.readFolder(folder).find((name) => name.endsWith('.gtj')) ?? ''}`;
    await store.save('b');
    store.ship();
    store.disk.disk.damage(file, (bytes) => bytes.subarray(0, -40));
    store.work = store.newWork();
    expect(store.ship()).toBe(true);
    expect(await onNewPc(store, code)).toEqual(['a', 'b']);
  });
});

describe('a save', () => {
  test('that is not acknowledged yet is not shipped', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    await store.save('a');
    const job = store.shipJob();
    // Stands in the journal already; the disk may yet refuse it.
    await submitCase(store.database, 'b');
    store.run(job);
    expect(await onNewPc(store, code)).toEqual(['a']);
  });

  test('that was taken back is not shipped when another takes its number', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    store.full();
    await store.save('a');
    const { disk } = store.disk;
    const { watch } = disk;
    let shippedWhileWriting = false;
    disk.watch = ({ kind, path }, perform) => {
      if (kind === 'sync' && path.includes('journal-') && path.startsWith(dataFolder)) {
        disk.watch = watch;
        store.ship();
        shippedWhileWriting = true;
        throw Object.assign(new Error('the disk refuses'), { code: 'EIO' });
      }
      perform();
    };
    await expect(submitCase(store.database, 'refused')).rejects.toMatchObject({ kind: 'ioFailed' });
    expect(shippedWhileWriting).toBe(true);
    await store.save('b');
    expect(store.ship()).toBe(true);
    expect(await onNewPc(store, code)).toEqual(['a', 'b']);
  });
});

describe('two lives of a store', () => {
  test('do not mix: what is saved after a restore is a lineage of its own', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.save('a');
    const early = store.full();
    await store.saveAll('b', 'c');
    store.ship();
    store.now += 3_600_000;
    store.full();
    store.now += 3_600_000;
    await store.restore(early, code);
    await store.saveAll('B', 'C', 'D');
    store.ship();
    expect(lineages(store)).toHaveLength(2);
    expect(await onNewPc(store, code)).toEqual(['B', 'C', 'D', 'a']);
  });

  test('the earlier one can still be restored', async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.save('a');
    const early = store.full();
    await store.save('b');
    store.now += 3_600_000;
    const late = store.full();
    await store.save('c');
    store.ship();
    await store.restore(early, code);
    await store.save('B');
    store.ship();
    store.full();
    await restoreBackup(store.restoreRequest(late, code, newFolder));
    expect((await casesIn(store.disk.disk, newFolder)).ids).toEqual(['a', 'b', 'c']);
  });

  test('a data folder put back by other means begins a lineage, too', async () => {
    const store = await BackedUpStore.open();
    await store.save('a');
    store.full();
    const before = store.disk.disk.copy();
    await store.saveAll('b', 'c');
    store.ship();
    const stickNow = store.disk.disk;
    await store.closeData();
    // The PC's disk image of this morning, with the stick as it is.
    const rolledBack = new BackedUpStore(mixed(before, stickNow));
    await rolledBack.openData();
    await rolledBack.saveAll('B', 'C');
    rolledBack.ship();
    expect(lineages(rolledBack)).toHaveLength(2);
  });
});

test('two stores share a folder', async () => {
  const store = await BackedUpStore.open();
  const { disk } = store.disk;
  await store.save('a');
  store.full();
  disk.makeFolder(`${stick}/guitai-00000000`);
  disk.makeFolder(`${stick}/照片`);
  expect(await findBackups(store.disk.port(), stick)).toHaveLength(1);
});

/** Everything of one disk, with the stick of the other. */
function mixed(pc: RecordingDisk, other: RecordingDisk): RecordingDisk {
  const result = new RecordingDisk();
  const copy = (from: RecordingDisk, folder: string): void => {
    if (result.stat(folder) === null) result.makeFolder(folder);
    for (const name of from.readFolder(folder)) {
      const path = `${folder}/${name}`;
      if (from.stat(path)?.kind === 'folder') copy(from, path);
      else result.open(path, 'createNew').write(from.bytesOf(path), 0);
    }
  };
  copy(pc, '/home');
  copy(other, '/media');
  return result;
}
