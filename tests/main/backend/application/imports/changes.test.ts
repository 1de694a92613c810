import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { importFile, openFile, previewOf } from '../../../../support/import-orders.ts';
import type { OrderCells } from '../../../../support/order-file.ts';
import { orderCsv } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

/** Two sofas, of which a case can take one. */
const sofas = { orderNumber: 'A', quantity: '2', amount: '9360.00', total: '9360.00' };
const file = (changes: Partial<OrderCells> = {}) => orderCsv({ ...sofas, ...changes });

async function order() {
  return backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('orders')
        .innerJoin('order_lines', 'order_lines.order_id', 'orders.id')
        .select([
          'orders.id as orderId',
          'order_number as orderNumber',
          'customer_id as customerId',
          'order_lines.id as lineId',
          'paid_fen',
          'address',
        ])
        .executeTakeFirstOrThrow(),
    );
}

async function eventKinds(): Promise<string[]> {
  const events = await backend
    .database()
    .read((executor) => executor.selectFrom('events').select('kind').orderBy('sequence').execute());
  return events.map(({ kind }) => kind).filter((kind) => kind.startsWith('order'));
}

/** Runs a case for one of the two sofas. */
async function runCase(): Promise<string> {
  const { lineId, ...placed } = await order();
  const draft = await draftCase(backend, { ...placed, lineIds: [lineId] });
  return (await bringTo(backend, draft, 'customerSignature')).id;
}

describe('an order that a file says otherwise', () => {
  test('is updated, with its history', async () => {
    await importFile(backend, file({ paid: '5000.00' }));
    const result = await importFile(backend, file({ paid: '9360.00', address: '别处' }));
    expect(result).toMatchObject({ newOrders: 0, changedOrders: 1, waitingOrders: 0 });
    expect(await order()).toMatchObject({ paid_fen: 936_000, address: '别处' });
    expect(await eventKinds()).toEqual(['orders.imported', 'order.changed', 'orders.imported']);
  });

  test('back and forth is in the end as the last file says', async () => {
    for (const address of ['甲', '乙', '甲']) await importFile(backend, file({ address }));
    expect(await order()).toMatchObject({ address: '甲' });
    expect(await importFile(backend, file({ address: '甲' }))).toMatchObject({
      unchangedOrders: 1,
    });
  });

  test('CASE-1: waits while a case is running, and the case keeps its facts', async () => {
    await importFile(backend, file());
    const caseId = await runCase();
    const before = await backend.get('cases.get', { caseId });
    const opened = await openFile(backend, file({ address: '别处' }));
    expect(previewOf(opened.state)).toMatchObject({
      orders: { changed: 0, waiting: 1 },
      changes: [
        {
          orderNumber: 'A',
          state: 'waiting',
          reason: 'runningCase',
          differences: [{ field: '送货地址', after: '别处' }],
        },
      ],
    });
    const { importId } = opened;
    expect(await backend.get('imports.store', { importId })).toMatchObject({ waitingOrders: 1 });
    expect((await order()).address).not.toBe('别处');
    expect((await backend.get('cases.get', { caseId })).facts).toEqual(before.facts);
    expect(await waitingReasons()).toEqual(['runningCase']);
  });

  test('and waits already is counted as waiting again, and nothing is written', async () => {
    await importFile(backend, file());
    await runCase();
    await importFile(backend, file({ address: '别处' }));
    const before = await dumpWithoutRequests();
    const again = await importFile(backend, file({ address: '别处' }));
    expect(again).toMatchObject({ waitingOrders: 1, changedOrders: 0 });
    expect(await dumpWithoutRequests()).toBe(before);
  });

  test('no longer waits when the next file says again what is there', async () => {
    await importFile(backend, file());
    await runCase();
    await importFile(backend, file({ address: '别处' }));
    expect(await importFile(backend, file())).toMatchObject({ unchangedOrders: 1 });
    expect(await waitingReasons()).toEqual([]);
  });

  test('waits also when its case began after the preview', async () => {
    await importFile(backend, file());
    const { importId, state } = await openFile(backend, file({ address: '别处' }));
    expect(previewOf(state).orders.changed).toBe(1);
    await runCase();
    expect(await backend.get('imports.store', { importId })).toMatchObject({
      changedOrders: 0,
      waitingOrders: 1,
    });
  });
});

async function waitingReasons(): Promise<string[]> {
  const rows = await backend
    .database()
    .read((executor) => executor.selectFrom('waiting_changes').select('reason').execute());
  return rows.map(({ reason }) => reason);
}

async function dumpWithoutRequests(): Promise<string> {
  const dump = await backend.dump();
  return dump
    .split('\n')
    .filter((line) => !line.startsWith('requests '))
    .join('\n');
}
