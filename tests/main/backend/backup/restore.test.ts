import { describe, expect, test } from 'vitest';
import { BackupError } from '../../../../main/backend/backup/backup-error.ts';
import { findBackups } from '../../../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../../../main/backend/backup/restore.ts';
import { noteRecorded, unrecordedRestore } from '../../../../main/backend/backup/swap-data.ts';
import { readKeyFile, recoveryOnly } from '../../../../main/backend/keys/key-file.ts';
import { newRecoveryCode } from '../../../../main/backend/keys/recovery-code.ts';
import { storeKey } from '../database/support/codec.ts';
import { dataFolder, firstMigration, secondMigration } from '../database/support/counter.ts';
import { openCounter } from '../database/support/counter.ts';
import { BackedUpStore, casesIn, storeFolderOnStick } from './support/backed-up-store.ts';
import { stick } from './support/stick.ts';

const newFolder = '/home/新店/柜台';

/** A store with two cases in a full backup and a third one shipped. */
async function backedUp() {
  const store = await BackedUpStore.open();
  const code = await store.printRecovery();
  await store.saveAll('a', 'b');
  const id = store.full();
  store.now += 60_000;
  await store.save('c');
  store.ship();
  return { store, code, id };
}

describe('on a new PC, with the recovery code alone,', () => {
  test('everything is there: cases, papers, key', async () => {
    const { store, code, id } = await backedUp();
    const restored = await restoreBackup(store.restoreRequest(id, code, newFolder));
    expect(await casesIn(store.disk.disk, newFolder)).toEqual({
      ids: ['a', 'b', 'c'],
      papersThere: true,
    });
    expect(Buffer.from(restored.key).equals(storeKey)).toBe(true);
  });

  test('it says of when it is, what was missing, and gives the settings of the other PC', async () => {
    const { store, code, id } = await backedUp();
    const { key, ...restored } = await restoreBackup(store.restoreRequest(id, code, newFolder));
    expect(key).toHaveLength(32);
    expect(restored).toEqual({
      backupId: id,
      madeAt: store.now,
      sequence: 3,
      aside: null,
      missing: [],
      lostSaves: 0,
      pcSettings: '{"language":"zh-CN"}',
    });
  });

  test('the key file opens by the recovery code and by nothing else', async () => {
    const { store, code, id } = await backedUp();
    await restoreBackup(store.restoreRequest(id, code, newFolder));
    const keys = readKeyFile(store.disk.disk, newFolder);
    const before = readKeyFile(store.disk.disk, dataFolder);
    expect(keys).toEqual(before && recoveryOnly(before));
  });

  test('the code may be typed in small letters and without hyphens', async () => {
    const { store, code, id } = await backedUp();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    await expect(restoreBackup(store.restoreRequest(id, typed, newFolder))).resolves.toBeDefined();
  });
});

describe('what is to be told of a restore', () => {
  test('lies in the data until the history says it', async () => {
    const { store, code, id } = await backedUp();
    const port = store.disk.port();
    await restoreBackup(store.restoreRequest(id, code, newFolder));
    const found = unrecordedRestore(port, newFolder);
    noteRecorded(port, newFolder);
    expect([found?.sequence, unrecordedRestore(port, newFolder)]).toEqual([3, null]);
  });

  test('names the saves that were not there', async () => {
    const { store, code, id } = await backedUp();
    store.disk.disk.unlink(shippedFile(store));
    await restoreBackup(store.restoreRequest(id, code, newFolder));
    const found = unrecordedRestore(store.disk.port(), newFolder);
    expect(found).toMatchObject({ lostSaves: 1, missing: 0 });
  });
});

describe('in the place of the present data', () => {
  test('the data before are kept beside', async () => {
    const { store, code, id } = await backedUp();
    await store.saveAll('d');
    const { aside } = await store.restore(id, code);
    expect(await store.cases()).toEqual(['a', 'b', 'c']);
    const kept = await casesIn(store.disk.disk, `/home/店/${aside ?? ''}`);
    expect(kept.ids).toEqual(['a', 'b', 'c', 'd']);
  });

  test('saving goes on, and is backed up', async () => {
    const { store, code, id } = await backedUp();
    await store.restore(id, code);
    await store.save('e');
    store.ship();
    store.full();
    expect(store.ship()).toBe(true);
  });
});

describe('refused, with the data as they are:', () => {
  async function refusal(change: (store: BackedUpStore, id: string) => void, typed?: string) {
    const { store, code, id } = await backedUp();
    change(store, id);
    const before = store.disk.disk.fingerprint();
    await store.closeData();
    const open = store.disk.disk.fingerprint() === before ? before : store.disk.disk.fingerprint();
    const error = await restoreBackup(store.restoreRequest(id, typed ?? code)).then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(store.disk.disk.fingerprint()).toBe(open);
    if (!(error instanceof BackupError)) throw new Error('not refused');
    expect(error.message).toContain('现在的数据没有改变');
    return error.problem;
  }
  const damage =
    (name: string, change: (bytes: Buffer) => Buffer) => (store: BackedUpStore, id: string) => {
      store.disk.disk.damage(`${stick}/${id}/${name}`, change);
    };
  const flip = (at: number) => (bytes: Buffer) => {
    const place = at < 0 ? bytes.byteLength + at : at;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    return bytes;
  };

  test('a code of another sheet', async () => {
    expect(await refusal(() => undefined, newRecoveryCode())).toEqual({ kind: 'wrongCode' });
  });

  test('something that is no code', async () => {
    expect(await refusal(() => undefined, '123456')).toEqual({ kind: 'wrongCode' });
  });

  test('a backup made before there was a recovery sheet', async () => {
    const store = await BackedUpStore.open();
    const id = store.full();
    const request = store.restoreRequest(id, newRecoveryCode(), newFolder);
    await expect(restoreBackup(request)).rejects.toMatchObject({ kind: 'noRecoveryInBackup' });
  });

  test('a backup that is not there any more', async () => {
    const gone = refusal((store, id) => store.disk.disk.unlink(`${stick}/${id}/manifest.json`));
    expect(await gone).toEqual({ kind: 'noSuchBackup' });
  });

  test.each(['../店', 'guitai-1/..', `${storeFolderOnStick}/full-20261121-063200`, ''])(
    'the name %j, which is none of a backup',
    async (name) => {
      const { store, code } = await backedUp();
      const request = store.restoreRequest(name, code, newFolder);
      await expect(restoreBackup(request)).rejects.toMatchObject({ kind: 'noSuchBackup' });
    },
  );

  test('a snapshot with one bit changed', async () => {
    expect(await refusal(damage('snapshot.gts', flip(-200)))).toEqual({
      kind: 'unsound',
      detail: 'file',
    });
  });

  test('a manifest that was changed', async () => {
    const change = (bytes: Buffer) =>
      Buffer.from(bytes.toString('utf8').replace('"sequence": 2', '"sequence": 1'), 'utf8');
    expect(await refusal(damage('manifest.json', change))).toEqual({
      kind: 'unsound',
      detail: 'forged',
    });
  });

  test('a manifest made new over a changed file, by somebody without the key', async () => {
    const forge = (store: BackedUpStore, id: string) => {
      const { disk } = store.disk;
      const list = `${stick}/${id}/contents.txt`;
      const file = `${stick}/${id}/manifest.json`;
      disk.damage(list, (bytes) => Buffer.alloc(bytes.byteLength, '\n'));
      disk.damage(file, (bytes) =>
        Buffer.from(bytes.toString('utf8').replace(/[0-9a-f]{64}/g, 'a'.repeat(64))),
      );
    };
    expect(await refusal(forge)).toEqual({ kind: 'unsound', detail: 'forged' });
  });

  test('another backup under its name', async () => {
    const swap = (store: BackedUpStore, id: string) => {
      const { disk } = store.disk;
      const other = storeFolderOnStick + '/full-20261121-063300';
      disk.rename(`${stick}/${id}`, other);
      disk.rename(other, `${stick}/${id}`);
      disk.damage(`${stick}/${id}/manifest.json`, (bytes) =>
        Buffer.from(bytes.toString('utf8').replace('063200', '063300'), 'utf8'),
      );
    };
    expect(await refusal(swap)).toEqual({ kind: 'unsound', detail: 'forged' });
  });

  test('too little space on this PC', async () => {
    const little = refusal((store) => {
      store.disk.free = 1000;
    });
    expect(await little).toMatchObject({ kind: 'noSpace' });
  });
});

describe('when part of a backup is missing', () => {
  test('a paper: the rest is restored, and it is said which', async () => {
    const { store, code, id } = await backedUp();
    const { disk } = store.disk;
    const [prefix = ''] = disk.readFolder(`${storeFolderOnStick}/content`);
    const folder = `${storeFolderOnStick}/content/${prefix}`;
    const [hash = ''] = disk.readFolder(folder);
    disk.unlink(`${folder}/${hash}`);
    const restored = await store.restore(id, code);
    expect(restored.missing).toEqual([hash]);
    expect(await store.cases()).toEqual(['a', 'b', 'c']);
  });

  test('a paper exchanged for another counts as missing', async () => {
    const { store, code, id } = await backedUp();
    const { disk } = store.disk;
    const [first = '', second = ''] = papersOnStick(store);
    const other = disk.bytesOf(second);
    disk.damage(first, () => other);
    const restored = await store.restore(id, code);
    expect(restored.missing).toEqual([first.split('/').at(-1)]);
  });

  test('shipped saves taken off the end: it is said how many', async () => {
    const { store, code, id } = await backedUp();
    await store.saveAll('d', 'e');
    store.ship();
    const file = shippedFile(store);
    store.disk.disk.damage(file, (bytes) => bytes.subarray(0, -1));
    const restored = await store.restore(id, code);
    expect(restored).toMatchObject({ sequence: 4, lostSaves: 1 });
  });

  test('all shipped saves: it is said how many', async () => {
    const { store, code, id } = await backedUp();
    store.disk.disk.unlink(shippedFile(store));
    expect(await store.restore(id, code)).toMatchObject({ sequence: 2, lostSaves: 1 });
  });
});

describe('a shipped save that somebody else wrote', () => {
  test('is not restored', async () => {
    const { store, code, id } = await backedUp();
    const { createHash } = await import('node:crypto');
    store.disk.disk.damage(shippedFile(store), (bytes) => {
      // The body changed and the checksum made new, as anybody can.
      const start = bytes.lastIndexOf('GTR');
      bytes.writeUInt8(bytes.readUInt8(start + 70) ^ 1, start + 70);
      const signed = bytes.subarray(start, -32);
      createHash('sha256')
        .update(signed)
        .digest()
        .copy(bytes, bytes.byteLength - 32);
      return bytes;
    });
    await expect(restoreBackup(store.restoreRequest(id, code, newFolder))).rejects.toMatchObject({
      problem: { kind: 'unsound', detail: 'records' },
    });
  });
});

describe('with a new recovery sheet', () => {
  test('the new code opens older backups', async () => {
    const { store, id } = await backedUp();
    const code = await store.printRecovery();
    store.ship();
    await expect(restoreBackup(store.restoreRequest(id, code, newFolder))).resolves.toBeDefined();
  });

  test('the code before still opens what was backed up under it', async () => {
    const { store, code, id } = await backedUp();
    await store.printRecovery();
    store.ship();
    await expect(restoreBackup(store.restoreRequest(id, code, newFolder))).resolves.toBeDefined();
  });

  test('the code before does not open what is backed up from then on', async () => {
    const { store, code } = await backedUp();
    await store.printRecovery();
    const id = store.full();
    const request = store.restoreRequest(id, code, newFolder);
    await expect(restoreBackup(request)).rejects.toMatchObject({ kind: 'wrongCode' });
  });
});

describe('a backup of another version of the program', () => {
  test('an earlier one is brought up to date', async () => {
    const { store, code, id } = await backedUp();
    const request = store.restoreRequest(id, code, newFolder);
    const migrations = [firstMigration, secondMigration];
    await restoreBackup({ ...request, migrations });
    const database = await openCounter({
      fileSystem: store.disk.disk,
      folder: newFolder,
      migrations,
    });
    expect(database.state()).toMatchObject({ kind: 'ready', notice: null });
    await database.close();
  });

  test('a later one is refused as such', async () => {
    const { store, code } = await backedUp();
    const id = await laterBackup(store);
    const request = store.restoreRequest(id, code, newFolder);
    await expect(restoreBackup(request)).rejects.toMatchObject({ kind: 'newerProgram' });
  });
});

describe('the list of backups in a folder', () => {
  test('gives moment and last save, those shipped later included', async () => {
    const { store, id } = await backedUp();
    expect(await findBackups(store.disk.port(), stick)).toEqual([
      { id, madeAt: store.now, sequence: 3, bytes: expect.any(Number) as number, problem: null },
    ]);
  });

  test('is the same when the folder of the store itself is chosen', async () => {
    const { store } = await backedUp();
    const port = store.disk.port();
    expect(await findBackups(port, storeFolderOnStick)).toEqual(await findBackups(port, stick));
  });

  test('says which backup is damaged', async () => {
    const { store, id } = await backedUp();
    store.disk.disk.damage(`${stick}/${id}/snapshot.gts`, flipFirst);
    const [row] = await findBackups(store.disk.port(), stick);
    expect(row?.problem).toContain('损坏');
  });

  test('is empty for a folder without any', async () => {
    const store = new BackedUpStore();
    expect(await findBackups(store.disk.port(), stick)).toEqual([]);
  });
});

async function laterBackup(store: BackedUpStore): Promise<string> {
  await store.closeData();
  const migrations = [firstMigration, secondMigration];
  const later = await openCounter({ fileSystem: store.disk.disk, migrations });
  await later.close();
  const report = store.run(store.fullJob(3));
  if (report.kind !== 'made') throw new Error('no full backup was made');
  return `${storeFolderOnStick.split('/').at(-1) ?? ''}/${report.made.id}`;
}

function papersOnStick({ disk: { disk } }: BackedUpStore): string[] {
  const folder = `${storeFolderOnStick}/content`;
  return disk
    .readFolder(folder)
    .flatMap((prefix) =>
      disk.readFolder(`${folder}/${prefix}`).map((name) => `${folder}/${prefix}/${name}`),
    );
}

function shippedFile({ disk: { disk } }: BackedUpStore): string {
  const journal = `${storeFolderOnStick}/journal`;
  const [lineage = ''] = disk.readFolder(journal);
  const name = disk.readFolder(`${journal}/${lineage}`).find((each) => each.endsWith('.gtj'));
  return `${journal}/${lineage}/${name ?? ''}`;
}

function flipFirst(bytes: Buffer): Buffer {
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  return bytes;
}
