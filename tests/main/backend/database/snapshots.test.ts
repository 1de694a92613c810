import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../../main/backend/database/database.ts';
import type { StorageEvent } from '../../../../main/backend/database/engine/tuning.ts';
import { caseIds, dataFolder, kill, openCounter, submitCase } from './support/counter.ts';
import type { Tables } from './support/counter.ts';
import { RecordingDisk } from './support/recording-disk.ts';

let disk: RecordingDisk;

beforeEach(() => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
});

function snapshots(): string[] {
  return disk.readFolder(dataFolder).filter((name) => name.startsWith('snapshot-'));
}

async function saveMany(database: Database<Tables>, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await submitCase(database, `c${n}`);
}

test('two older generations are kept besides the newest', async () => {
  const database = await openCounter({ fileSystem: disk });
  for (const id of ['a1', 'a2', 'a3', 'a4', 'a5']) {
    await submitCase(database, id);
    await database.snapshot();
  }
  expect(snapshots()).toHaveLength(3);
});

test('each of the older generations still opens to the newest state', async () => {
  const database = await openCounter({ fileSystem: disk });
  for (const id of ['a1', 'a2', 'a3', 'a4', 'a5']) {
    await submitCase(database, id);
    await database.snapshot();
  }
  await kill(database, disk);
  for (const name of snapshots().sort().slice(1)) disk.unlink(`${dataFolder}/${name}`);
  const next = await openCounter({ fileSystem: disk });
  expect(await caseIds(next)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
});

test('nothing new, no snapshot', async () => {
  const database = await openCounter({ fileSystem: disk });
  await database.snapshot();
  expect(snapshots()).toHaveLength(1);
});

test('closing makes one, so that the next start has nothing to replay', async () => {
  const database = await openCounter({ fileSystem: disk });
  await submitCase(database, 'a1');
  await database.close();
  expect(snapshots()).toHaveLength(2);
});

test('one follows after so many saves', async () => {
  const events: StorageEvent[] = [];
  const database = await openCounter({
    fileSystem: disk,
    tuning: { snapshotEvery: 10 },
    onEvent: (event) => events.push(event),
  });
  await saveMany(database, 10);
  // Waits for the one under way.
  await database.snapshot();
  expect(events).toEqual([{ kind: 'snapshotMade', sequence: 10, by: 'copy' }]);
});

test('one follows when nobody saves for a while', async () => {
  const timers: Array<() => void> = [];
  const database = await openCounter({
    fileSystem: disk,
    tuning: { idleRecords: 2 },
    timers: { after: (_, act) => (timers.push(act), () => undefined) },
  });
  await saveMany(database, 2);
  timers.at(-1)?.();
  await database.read(() => Promise.resolve());
  await database.snapshot();
  expect(snapshots()).toHaveLength(2);
});

test('one is made when the database was last written by another build of sql.js', async () => {
  const first = await openCounter({ fileSystem: disk });
  await submitCase(first, 'a1');
  await first.close();
  const before = snapshots().length;
  // The same code with one more custom section: another build as far as the engine can tell.
  const { sqlWasm } = await import('./support/wasm.ts');
  const section = Buffer.from([0, 2, 1, 0x78]);
  await openCounter({ fileSystem: disk, wasm: Buffer.concat([sqlWasm, section]) });
  expect(snapshots()).toHaveLength(before + 1);
});

describe('a snapshot rebuilt aside', () => {
  test('holds the saves before it was asked for; those made meanwhile stay in the journal', async () => {
    const { rebuildSnapshot } = await import('../../../../main/backend/database/engine/rebuild.ts');
    const { loadSqlite } =
      await import('../../../../main/backend/database/engine/sqlite-engine.ts');
    const { sqlWasm } = await import('./support/wasm.ts');
    const engine = await loadSqlite(sqlWasm);
    const during: Array<() => Promise<void>> = [];
    const database = await openCounter({
      fileSystem: disk,
      tuning: { copyUpToBytes: 0 },
      snapshotBuilder: async (job) => {
        for (const act of during) await act();
        rebuildSnapshot(disk, engine, job);
      },
    });
    during.push(() => submitCase(database, 'b1'));
    await submitCase(database, 'a1');
    await database.snapshot();
    await submitCase(database, 'b2');
    await kill(database, disk);
    const next = await openCounter({ fileSystem: disk });
    expect(await caseIds(next)).toEqual(['a1', 'b1', 'b2']);
  });

  test('is replaced by a copy when the worker fails', async () => {
    const events: StorageEvent['kind'][] = [];
    const database = await openCounter({
      fileSystem: disk,
      tuning: { copyUpToBytes: 0 },
      snapshotBuilder: () => Promise.reject(new Error('no memory for a second copy')),
      onEvent: ({ kind }) => events.push(kind),
    });
    await submitCase(database, 'a1');
    await database.snapshot();
    expect(events).toEqual(['workerFailed', 'snapshotMade']);
  });
});
