import { describe, expect, test } from 'vitest';

import { BackupError } from '../../main/backend/backup/backup-error.ts';
import { findBackups } from '../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../main/backend/backup/restore.ts';
import { checksum, sha256Hex } from '../../main/backend/database/engine/checksum.ts';
import {
  BackedUpStore,
  storeFolderOnStick,
} from '../main/backend/backup/support/backed-up-store.ts';
import { stick } from '../main/backend/backup/support/stick.ts';

// Somebody had the stick, an editor, and repairs every checksum that is not made with the key. What
// he changed is never restored: the list or the restoring says so, and the data stay as they are.

interface Attacked {
  store: BackedUpStore;
  code: string;
  /** Two full backups, two saves and a minute apart, older first: what their folders are named. */
  older: string;
  newer: string;
}

/** Two full backups and a save shipped behind each. */
async function stickOfStore(): Promise<Attacked> {
  const store = await BackedUpStore.open();
  const code = await store.printRecovery();
  await store.save('a');
  await store.database.snapshot();
  await store.save('b');
  const older = store.full();
  store.now += 60_000;
  await store.save('c');
  store.ship();
  await store.database.snapshot();
  await store.save('d');
  const newer = store.full();
  store.now += 60_000;
  await store.save('e');
  store.ship();
  return { store, code, older, newer };
}

/** What the list says of a backup, what restoring it comes to, and whether that touched anything. */
async function outcome({ store, code }: Attacked, backupId: string) {
  await store.closeData();
  const { disk } = store.disk;
  const rows = await findBackups(store.disk.port(), stick);
  const before = disk.fingerprint();
  const kind = await restoreBackup(store.restoreRequest(backupId, code)).then(
    () => 'restored',
    (error: unknown) => (error instanceof BackupError ? error.kind : 'crashed'),
  );
  const listed = rows.find(({ id }) => id === backupId)?.problem ?? null;
  return { kind, listed: listed !== null, changed: disk.fingerprint() !== before };
}

const refused = { kind: 'unsound', changed: false };
const manifestOf = (id: string) => `${stick}/${id}/manifest.json`;

function editText(store: BackedUpStore, file: string, edit: (text: string) => string): void {
  store.disk.disk.damage(file, (bytes) => {
    const edited = edit(bytes.toString('utf8'));
    expect(edited).not.toBe(bytes.toString('utf8'));
    return Buffer.from(edited, 'utf8');
  });
}

const anotherKey = new Uint8Array(32).fill(9);

function flipMiddle(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.byteLength / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

/** The file of shipped saves that the last one lies in. */
function newestShipped({ disk: { disk } }: BackedUpStore): string {
  const journal = `${storeFolderOnStick}/journal`;
  const files = disk
    .readFolder(journal)
    .flatMap((lineage) =>
      disk.readFolder(`${journal}/${lineage}`).map((name) => `${journal}/${lineage}/${name}`),
    )
    .filter((file) => file.endsWith('.gtj'))
    .sort();
  return files.at(-1) ?? '';
}

describe('an attacker with the stick', () => {
  test.each<[string, (text: string) => string]>([
    ['another last save', (text) => text.replace(/"sequence": \d+/, '"sequence": 1')],
    ['a later moment', (text) => text.replace(/"createdAt": \d+/, '"createdAt": 1999999999999')],
    ['a file less', (text) => text.replaceAll('journal.gtj', 'contents.txt')],
    ['another signature', (text) => text.replace(/^[0-9a-f]{8}/, '00000000')],
    ['no signature', (text) => text.slice(text.indexOf('\n') + 1)],
  ])('who gives the manifest %s restores nothing', async (_, edit) => {
    const attacked = await stickOfStore();
    editText(attacked.store, manifestOf(attacked.newer), edit);
    expect(await outcome(attacked, attacked.newer)).toMatchObject(refused);
  });

  test.each(['snapshot.gts', 'journal.gtj', 'contents.txt'])(
    'who edits %s and writes its new hash into the manifest restores nothing',
    async (name) => {
      const attacked = await stickOfStore();
      const { store, newer } = attacked;
      const file = `${stick}/${newer}/${name}`;
      const before = sha256Hex(store.disk.disk.bytesOf(file));
      store.disk.disk.damage(file, flipMiddle);
      const after = sha256Hex(store.disk.disk.bytesOf(file));
      editText(store, manifestOf(newer), (text) => text.replace(before, after));
      expect(await outcome(attacked, newer)).toMatchObject(refused);
    },
  );

  test('who edits a snapshot alone is told in the list already', async () => {
    const attacked = await stickOfStore();
    attacked.store.disk.disk.damage(`${stick}/${attacked.newer}/snapshot.gts`, flipMiddle);
    expect(await outcome(attacked, attacked.newer)).toEqual({ ...refused, listed: true });
  });

  test('who changes a shipped save, its checksum made anew, restores nothing', async () => {
    const attacked = await stickOfStore();
    attacked.store.disk.disk.damage(newestShipped(attacked.store), (bytes) => {
      const start = bytes.lastIndexOf('GTR');
      bytes.writeUInt8(bytes.readUInt8(start + 70) ^ 1, start + 70);
      bytes.set(checksum(bytes.subarray(start, -32)), bytes.byteLength - 32);
      return bytes;
    });
    expect(await outcome(attacked, attacked.newer)).toMatchObject(refused);
  });

  test.each(['snapshot.gts', 'journal.gtj', 'manifest.json'])(
    'who puts %s of an older backup into a newer one restores nothing',
    async (name) => {
      const attacked = await stickOfStore();
      const { store, older, newer } = attacked;
      const old = store.disk.disk.bytesOf(`${stick}/${older}/${name}`);
      store.disk.disk.damage(`${stick}/${newer}/${name}`, () => old);
      expect(await outcome(attacked, newer)).toMatchObject(refused);
    },
  );

  test('who gives an older backup the name of the newer one restores nothing', async () => {
    const attacked = await stickOfStore();
    const { store, older, newer } = attacked;
    for (const name of store.disk.disk.readFolder(`${stick}/${newer}`)) {
      const old = store.disk.disk.bytesOf(`${stick}/${older}/${name}`);
      store.disk.disk.damage(`${stick}/${newer}/${name}`, () => old);
    }
    expect(await outcome(attacked, newer)).toMatchObject({ kind: 'unsound', changed: false });
  });

  test('who puts in a backup of his own, under a key and a code of his own, restores nothing', async () => {
    const attacked = await stickOfStore();
    const { store, newer } = attacked;
    const foreign = await BackedUpStore.open(anotherKey);
    await foreign.printRecovery();
    await foreign.saveAll('x', 'y');
    const theirs = `${stick}/${foreign.full()}`;
    for (const name of store.disk.disk.readFolder(`${stick}/${newer}`)) {
      store.disk.disk.damage(`${stick}/${newer}/${name}`, () =>
        foreign.disk.disk.bytesOf(`${theirs}/${name}`),
      );
    }
    const { kind, changed } = await outcome(attacked, newer);
    expect([kind === 'restored', changed]).toEqual([false, false]);
  });

  test('who knows no key and makes a manifest of his own restores nothing', async () => {
    const attacked = await stickOfStore();
    const { store, newer } = attacked;
    editText(store, manifestOf(newer), (text) => {
      const json = text.slice(text.indexOf('\n') + 1);
      return `${sha256Hex(Buffer.from(json, 'utf8'))}\n${json}`;
    });
    expect(await outcome(attacked, newer)).toMatchObject(refused);
  });

  test('leaves the backups he did not touch as good as before', async () => {
    const attacked = await stickOfStore();
    editText(attacked.store, manifestOf(attacked.newer), (text) => text.replace('0.4.0', '0.4.1'));
    expect(await outcome(attacked, attacked.older)).toMatchObject({ kind: 'restored' });
  });
});
