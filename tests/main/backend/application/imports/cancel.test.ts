import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { lineIdOf } from '../../../../../main/backend/application/orders/order-hashes.ts';
import { orderLineRow } from '../../../../../main/backend/application/orders/write-lines.ts';
import { createNodeFileSystem } from '../../../../../main/backend/database/engine/node-file-system.ts';
import { insertOrderLines } from '../../../../../main/backend/database/repositories/order-lines.ts';
import type { Answer } from '../../../../../shared/ipc/envelope.ts';
import { FailingDisk } from '../../../../support/failing-disk.ts';
import { openFile } from '../../../../support/import-orders.ts';
import { manyOrders } from '../../../../support/many-orders.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/** 600 orders. */
const file = new TextEncoder().encode(manyOrders(900));

describe('storing that is held at half', () => {
  let backend: TestBackend;
  let importId: string;
  let before: { dump: string; journal: string };
  let storing: Promise<Answer<unknown>>;

  beforeEach(async () => {
    backend = await testBackend({ holdImportAt: 50 });
    importId = (await openFile(backend, file)).importId;
    before = { dump: await backend.dump(), journal: journalOf(backend) };
    storing = backend.ask('imports.store', { importId });
    await untilHeld();
  });
  afterEach(async () => {
    await backend.ask('imports.cancel', { importId });
    await storing;
    await backend.close();
  });

  async function untilHeld(): Promise<void> {
    for (;;) {
      const state = await backend.get('imports.state', { importId });
      if (state.kind === 'storing' && state.done * 2 >= state.total) return;
      await setImmediate();
    }
  }

  test('says how far it is, though the database is taken', async () => {
    expect(await backend.get('imports.state', { importId })).toEqual({
      kind: 'storing',
      done: 300,
      total: 600,
    });
  });

  test('answers about its problems', async () => {
    const input = { importId, which: 'open' as const, from: 0, limit: 10 };
    expect(await backend.get('imports.problems', input)).toEqual({ total: 0, rows: [] });
  });

  test('takes no other answers', async () => {
    const answer = await backend.ask('imports.change', { importId, answers: { mends: [] } });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('does not obey a stranger', async () => {
    const by = backend.people.storeManager;
    expect(await backend.ask('imports.cancel', { importId }, { by })).toMatchObject({
      code: 'notFound',
    });
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'storing' });
  });

  test('cancelled leaves nothing, in the database and on the disk', async () => {
    await backend.get('imports.cancel', { importId });
    expect(await storing).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await backend.dump()).toBe(before.dump);
    expect(journalOf(backend)).toBe(before.journal);
  });

  test('cancelled says that nothing was imported, and keeps the file in hand', async () => {
    await backend.get('imports.cancel', { importId });
    const answer = await storing;
    expect(answer.ok ? '' : answer.message).toBe(
      '导入已取消，这个文件里的内容一点也没有保存，以前的内容都在。需要时可以再导入一次。',
    );
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'ready' });
  });

  test('lets others have their turn afterwards', async () => {
    const waiting = backend.get('staff.list', {});
    await backend.get('imports.cancel', { importId });
    expect(await waiting).toHaveLength(10);
  });

  test('has nothing on the disk yet: who is killed now leaves nothing', () => {
    expect(journalOf(backend)).toBe(before.journal);
  });
});

describe('a file that was cancelled', () => {
  test('can be stored afterwards, whole', async () => {
    const backend = await testBackend();
    const { importId } = await openFile(backend, file);
    const storing = backend.ask('imports.store', { importId });
    for (;;) {
      if ((await backend.get('imports.state', { importId })).kind === 'storing') break;
      await setImmediate();
    }
    await backend.get('imports.cancel', { importId });
    expect(await storing).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await backend.get('imports.store', { importId })).toMatchObject({
      newOrders: 600,
      newLines: 900,
    });
    await backend.close();
  });
});

describe('an import that cannot be saved', () => {
  const disk = new FailingDisk();
  let backend: TestBackend;
  beforeEach(async () => {
    disk.full = false;
    backend = await testBackend({ fileSystem: disk.wrap(createNodeFileSystem()) });
  });
  afterEach(async () => {
    disk.full = false;
    await backend.close();
  });

  test('leaves nothing behind', async () => {
    const { importId } = await openFile(backend, file);
    const before = await backend.dump();
    disk.full = true;
    expect(await backend.ask('imports.store', { importId })).toMatchObject({ code: 'storageFull' });
    expect(await backend.dump()).toBe(before);
  });

  test('is ready again, and works with room on the disk', async () => {
    const { importId } = await openFile(backend, file);
    disk.full = true;
    await backend.ask('imports.store', { importId });
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'ready' });
    disk.full = false;
    expect(await backend.get('imports.store', { importId })).toMatchObject({ newOrders: 600 });
  });

  test('because a row in the middle cannot be written leaves nothing behind', async () => {
    const { orderId } = await placeOrder(backend);
    const taken = { ...goods, kind: 'custom' as const, occurrence: 1 };
    await backend
      .database()
      .unit((executor) =>
        insertOrderLines(executor, [
          orderLineRow(taken, { id: lineIdOf('XS000000450', taken), orderId, position: 9 }),
        ]),
      );
    const { importId } = await openFile(backend, file);
    const before = await backend.dump();
    expect(await backend.ask('imports.store', { importId })).toMatchObject({ code: 'unexpected' });
    expect(await backend.dump()).toBe(before);
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'ready' });
  });
});

/** The line of order 450 of `manyOrders`. */
const goods = {
  code: 'WD-2004',
  name: '四门衣柜',
  size: '2000×600×2200mm',
  color: '橡木',
  quantity: 1,
  unitPriceFen: 558_000,
  amountFen: 558_000,
  deliveredAt: null,
};

function journalOf({ folder }: TestBackend): string {
  const data = path.join(folder, 'data');
  return readdirSync(data)
    .filter((name) => name.startsWith('journal'))
    .sort()
    .map((name) => `${name} ${readFileSync(path.join(data, name), 'base64')}`)
    .join('\n');
}
