import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../../main/backend/database/engine/node-file-system.ts';
import { createWorkerBuilder } from '../../../../main/backend/database/engine/snapshot-builder.ts';
import type { StorageEvent } from '../../../../main/backend/database/engine/tuning.ts';
import { caseIds, openCounter, submitCase } from './support/counter.ts';
import { sourceWorkerBuilder } from './support/source-worker.ts';
import { sqlWasm } from './support/wasm.ts';

let folder: string;
let events: StorageEvent[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-worker-'));
  events = [];
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const open = (snapshotBuilder = sourceWorkerBuilder()) =>
  openCounter({
    fileSystem: createNodeFileSystem(),
    folder,
    tuning: { copyUpToBytes: 0 },
    snapshotBuilder,
    onEvent: (event) => events.push(event),
  });

test('a worker makes the snapshot while saves go on, and nothing of them is lost', async () => {
  const database = await open();
  for (let n = 0; n < 50; n += 1) await submitCase(database, `a${n}`);
  const snapshot = database.snapshot();
  for (let n = 0; n < 50; n += 1) await submitCase(database, `b${n}`);
  await snapshot;
  const before = await caseIds(database);
  await database.close();
  const next = await open();
  expect({ events: events.slice(0, 1), ids: await caseIds(next) }).toEqual({
    events: [{ kind: 'snapshotMade', sequence: 50, by: 'worker' }],
    ids: before,
  });
  await next.close();
}, 60_000);

test('a worker that cannot start is told, and the snapshot is made all the same', async () => {
  const database = await open(createWorkerBuilder(path.join(folder, 'missing.cjs'), sqlWasm));
  await submitCase(database, 'a1');
  await database.snapshot();
  expect(events.map(({ kind }) => kind)).toEqual(['workerFailed', 'snapshotMade']);
  await database.close();
});
