import { beforeEach, expect, test } from 'vitest';
import { caseIds, dataFolder, kill, openCounter, submitCase } from './support/counter.ts';
import { RecordingDisk, systemError } from './support/recording-disk.ts';

let disk: RecordingDisk;

beforeEach(async () => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  const database = await openCounter({ fileSystem: disk });
  await submitCase(database, 'a1');
  await kill(database, disk);
});

test.each(['EROFS', 'EACCES'])(
  'a folder that may not be written (%s) is told at the start, and nothing in it changes',
  async (code) => {
    const before = disk.fingerprint();
    disk.watch = ({ kind }, perform) => {
      if (kind !== 'sync' && kind !== 'syncFolder') throw systemError(code);
      perform();
    };
    const outcome = await openCounter({ fileSystem: disk }).then(
      async (database) => submitCase(database, 'a2').catch((error: unknown) => error),
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ name: 'StorageError' });
    expect(disk.fingerprint()).toBe(before);
  },
);

test('a full disk at any write of a day loses nothing that was acknowledged', async () => {
  const lost: string[] = [];
  for (let full = 0; full < 12; full += 1) {
    const on = disk.copy();
    let write = -1;
    on.watch = ({ kind, path }, perform) => {
      write += kind === 'write' ? 1 : 0;
      if (kind === 'write' && write >= full && !path.endsWith('.lock')) throw systemError('ENOSPC');
      perform();
    };
    const saved = ['a1'];
    const database = await openCounter({ fileSystem: on });
    for (const id of ['b1', 'b2', 'b3']) {
      await submitCase(database, id).then(
        () => saved.push(id),
        () => undefined,
      );
      await database.snapshot().catch(() => undefined);
    }
    on.watch = (_, perform) => perform();
    await kill(database, on);
    const next = await openCounter({ fileSystem: on });
    if ((await caseIds(next)).join() !== saved.join()) lost.push(`at write ${full}`);
    await kill(next, on);
  }
  expect([lost, disk.stat(dataFolder)?.kind]).toEqual([[], 'folder']);
});
