import { cpSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createNodeFileSystem } from '../../../../../main/backend/database/engine/node-file-system.ts';
import { migrations } from '../../../../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../../../../main/backend/database/open-database.ts';
import type { Schema } from '../../../../../main/backend/database/schema.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { dumpTables } from '../../../../support/dump-tables.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  draftRepairWithoutOrder,
} from '../../../../support/repair-case.ts';
import {
  bringReturnTo,
  draftReturn,
  exchangeFor,
  placeDeliveredOrder,
  printReturnForm,
  returnInput,
  returnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend, wasm } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

/** What another program would find on the disk at this moment: the first snapshot and the journal. */
async function replayed(): Promise<string> {
  const copy = path.join(backend.folder, 'copy');
  cpSync(path.join(backend.folder, 'data'), copy, {
    recursive: true,
    filter: (file) => !path.basename(file).includes('lock'),
  });
  const database = await openDatabase<Schema>({
    fileSystem: createNodeFileSystem(),
    folder: copy,
    codec: backend.codec,
    migrations,
    clock: () => backend.clock.now,
    wasm,
    snapshotBuilder: null,
  });
  const dump = await database.read(dumpTables);
  await database.close();
  return dump;
}

test('after whole cases the live data are what is replayed from the disk', async () => {
  for (const stage of ['closed', 'rejected', 'void', 'withdrawn', 'filing'] as const) {
    await bringTo(backend, await draftCase(backend, await placeOrder(backend)), stage);
  }
  const live = await backend.database().read(dumpTables);
  expect(await replayed()).toBe(live);
});

test('and so are repairs, with what was written down, agreed and handed over', async () => {
  const closed = await bringRepairTo(
    backend,
    await draftRepair(backend, await placeOrder(backend)),
    'closed',
  );
  const { id: caseId, revision } = closed;
  await backend.get('cases.handOver', { caseId, revision, to: 'repair' });
  const { customerId } = await placeOrder(backend);
  const other = await draftRepairWithoutOrder(backend, customerId);
  backend.clock.now += 2 * 86_400_000;
  await bringRepairTo(backend, other, 'arrival');
  const live = await backend.database().read(dumpTables);
  expect(await replayed()).toBe(live);
});

test('and so are returns and exchanges, paid in parts or as agreed, with the orders they made', async () => {
  for (const exchange of [{}, exchangeFor(500_000), exchangeFor(400_000)]) {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, exchange);
    await bringReturnTo(backend, draft, 'closed');
  }
  const order = await placeDeliveredOrder(backend);
  const paying = await bringReturnTo(backend, await draftReturn(backend, order), 'settlement');
  const { agreeAmount, payPart } = returnInput(backend, paying);
  await returnStep(backend, paying.id, 'agreeAmount', agreeAmount);
  await printReturnForm(backend, paying.id, 'refundReceipt');
  await returnStep(backend, paying.id, 'payPart', { ...payPart, amountFen: 100_000 });
  const live = await backend.database().read(dumpTables);
  expect(await replayed()).toBe(live);
});

test('a refused step leaves nothing behind', async () => {
  const draft = await draftCase(backend, await placeOrder(backend), { documents: [] });
  const before = await backend.database().read(dumpTables);
  const { id: caseId, revision } = draft;
  await backend.ask('cases.act', { caseId, revision, action: 'submit', input: {} });
  expect(await backend.database().read(dumpTables)).toBe(before);
});
