import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { Schema } from '../../../../../main/backend/database/schema.ts';
import { importFile, openFile } from '../../../../support/import-orders.ts';
import { orderCsv } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url));
}

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

function rowsOf(table: keyof Schema, from = backend) {
  return from.database().read((executor) => executor.selectFrom(table).selectAll().execute());
}

async function eventsOf(kind: string) {
  const events = await backend
    .database()
    .read((executor) =>
      executor.selectFrom('events').selectAll().where('kind', '=', kind).execute(),
    );
  return events;
}

/** The sums of the file by another way than the program's: split at commas, added up as integers. */
function sumsOfFile(): { lines: number; amountFen: number; orders: number; paidFen: number } {
  const rows = new TextDecoder()
    .decode(fixture('orders.csv'))
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
  const fen = (text = '') => Math.round(Number(text) * 100);
  const paid = new Map(rows.map((cells) => [cells[0], fen(cells[15])]));
  return {
    lines: rows.length,
    amountFen: rows.reduce((sum, cells) => sum + fen(cells[13]), 0),
    orders: paid.size,
    paidFen: [...paid.values()].reduce((sum, each) => sum + each, 0),
  };
}

describe('an import', () => {
  test("stores all of the store's file, to the fen", async () => {
    const result = await importFile(backend, fixture('orders.csv'));
    expect(result).toEqual({
      newOrders: 80,
      newLines: 119,
      changedOrders: 0,
      waitingOrders: 0,
      unchangedOrders: 0,
      heldBackOrders: 0,
      newCustomers: 80,
    });
    const stored = await backend.database().read(async (executor) => ({
      ...(await executor
        .selectFrom('order_lines')
        .select(({ fn }) => [
          fn.countAll<number>().as('lines'),
          fn.sum<number>('amount_fen').as('amountFen'),
        ])
        .executeTakeFirstOrThrow()),
      ...(await executor
        .selectFrom('orders')
        .select(({ fn }) => [fn.countAll<number>().as('orders')])
        .executeTakeFirstOrThrow()),
      ...(await executor
        .selectFrom('payments')
        .select(({ fn }) => [fn.sum<number>('amount_fen').as('paidFen')])
        .executeTakeFirstOrThrow()),
    }));
    expect(stored).toEqual(sumsOfFile());
    // The sum of the column 金额, added up in a spreadsheet program: 548,541.55.
    expect(stored).toMatchObject({ lines: 119, orders: 80, amountFen: 54_854_155 });
  });

  test('gives the same tables whichever of the three files it reads', async () => {
    const tables = ['orders', 'order_lines', 'customers', 'payments', 'search_tokens'] as const;
    const imported: string[] = [];
    for (const name of ['orders.csv', 'orders-gb18030.csv', 'orders.xlsx']) {
      let made = 0;
      const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
      const own = await testBackend({ newId });
      await importFile(own, fixture(name), { name });
      const rows = await Promise.all(tables.map((table) => rowsOf(table, own)));
      imported.push(JSON.stringify(rows));
      await own.close();
    }
    expect(imported[0]).toContain('XS20261120001');
    expect(imported[1]).toBe(imported[0]);
    expect(imported[2]).toBe(imported[0]);
  });

  test('of the same file again changes nothing in the database but the answered request', async () => {
    await importFile(backend, fixture('orders.csv'));
    const before = await dumpWithoutRequests();
    expect(await importFile(backend, fixture('orders.csv'))).toMatchObject({
      newOrders: 0,
      changedOrders: 0,
      unchangedOrders: 80,
      newCustomers: 0,
    });
    expect(await dumpWithoutRequests()).toBe(before);
  });

  test('of the same orders in another order of rows changes nothing either', async () => {
    const sofa = { code: 'SF', total: '9360.00' };
    const desk = { code: 'DS', total: '9360.00' };
    await importFile(backend, orderCsv(sofa, desk));
    const before = await dumpWithoutRequests();
    await importFile(backend, orderCsv(desk, sofa));
    expect(await dumpWithoutRequests()).toBe(before);
  });

  test('stores the good orders of a file in which another is held back', async () => {
    const answer = await importFile(
      backend,
      orderCsv(
        { orderNumber: 'A', total: '9360.00' },
        { orderNumber: 'A', total: '9360.00', quantity: 'x' },
        { orderNumber: 'B' },
      ),
    );
    expect(answer).toMatchObject({ newOrders: 1, newLines: 1, heldBackOrders: 1 });
    expect(await rowsOf('orders')).toMatchObject([{ order_number: 'B' }]);
  });

  test('keeps what was paid as one part, and none where nothing was', async () => {
    await importFile(
      backend,
      orderCsv({ orderNumber: 'A', paid: '1000.00' }, { orderNumber: 'B', paid: '0' }),
    );
    const [paid] = await backend
      .database()
      .read((executor) =>
        executor.selectFrom('orders').select('id').where('order_number', '=', 'A').execute(),
      );
    expect(await rowsOf('payments')).toMatchObject([
      { order_id: paid?.id, amount_fen: 100_000, source: 'file', method: null, paid_at: null },
    ]);
  });

  test('gives lines the same ids in every database', async () => {
    const other = await testBackend();
    const idsOf = async (each: TestBackend) =>
      each
        .database()
        .read((executor) =>
          executor.selectFrom('order_lines').select('id').orderBy('id').execute(),
        );
    await importFile(backend, fixture('orders.csv'));
    await importFile(other, fixture('orders.csv'));
    expect(await idsOf(other)).toEqual(await idsOf(backend));
    await other.close();
  });

  test('is one event in the history, without names or numbers of people', async () => {
    await importFile(backend, orderCsv({}));
    const events = await eventsOf('orders.imported');
    expect(events).toMatchObject([{ staff_id: backend.people.receptionist.id, personal: null }]);
    expect(events[0]?.data).not.toMatch(/高玉静|19981590830/);
  });

  test('tells the pages to read orders and customers again', async () => {
    backend.announced.length = 0;
    await importFile(backend, orderCsv({}));
    expect(backend.announced).toEqual(['orders', 'customers']);
  });

  test('can be looked at when it is done, and is not done twice', async () => {
    const { importId } = await openFile(backend, orderCsv({}));
    const result = await backend.get('imports.store', { importId });
    expect(await backend.get('imports.state', { importId })).toEqual({ kind: 'done', result });
    const second = await backend.ask('imports.store', { importId });
    expect(second).toMatchObject({ ok: false, code: 'conflict' });
    expect(await rowsOf('imports')).toHaveLength(1);
  });

  test('asked for again with the same request id is answered, also after a restart', async () => {
    const requestId = '7f1d6f0e-35c1-4f0e-8f6e-0c8f3f1f9d11';
    const { importId } = await openFile(backend, orderCsv({}));
    const first = await backend.get('imports.store', { importId }, { requestId });
    await backend.reopen();
    expect(await backend.get('imports.store', { importId }, { requestId })).toEqual(first);
    expect(await rowsOf('orders')).toHaveLength(1);
  });

  test('compares again when it stores: what came in since the preview is not stored twice', async () => {
    const { importId } = await openFile(backend, orderCsv({}));
    await importFile(backend, orderCsv({}), { by: backend.people.storeManager });
    expect(await backend.get('imports.store', { importId })).toMatchObject({
      newOrders: 0,
      unchangedOrders: 1,
    });
  });

  test('leaves a whole chain of events', async () => {
    await importFile(backend, fixture('orders.csv'));
    await importFile(backend, orderCsv({ orderNumber: 'XS20261120001' }));
    expect(await backend.database().read(verifyHistory)).toMatchObject({ kind: 'whole' });
  });
});

describe('the customers of an import', () => {
  async function customers() {
    return backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('customers')
          .select(['name', 'phone', 'address', 'order_count', 'last_ordered_at'])
          .orderBy('name')
          .execute(),
      );
  }

  test('are one for several orders under the same phone and name, with the newest address', async () => {
    const between = Array.from({ length: 150 }, (_, n) => ({
      orderNumber: `Z${n}`,
      customerName: '别人',
    }));
    await importFile(
      backend,
      orderCsv(
        { orderNumber: 'B', address: '旧', orderedAt: '2026-11-01 10:00', phone: '199 8159 0830' },
        ...between,
        { orderNumber: 'A', address: '新', orderedAt: '2026-11-20 10:00' },
      ),
    );
    expect((await customers()).filter(({ name }) => name === '高玉静')).toEqual([
      {
        name: '高玉静',
        phone: '19981590830',
        address: '新',
        order_count: 2,
        last_ordered_at: Date.parse('2026-11-20T10:00:00+08:00'),
      },
    ]);
  });

  test('are two when two names share a phone', async () => {
    await importFile(
      backend,
      orderCsv(
        { orderNumber: 'A', customerName: '王伟' },
        { orderNumber: 'B', customerName: '李芳' },
      ),
    );
    expect((await customers()).map(({ name }) => name).sort()).toEqual(['李芳', '王伟']);
  });

  test('who are known get their orders added; their data are not changed by a file (CHG-1)', async () => {
    await importFile(backend, orderCsv({ orderNumber: 'A', address: '第一个地址' }));
    const answer = await importFile(
      backend,
      orderCsv({ orderNumber: 'B', address: '别处', orderedAt: '2026-11-21 09:00' }),
    );
    expect(answer.newCustomers).toBe(0);
    expect(await customers()).toMatchObject([
      {
        address: '第一个地址',
        order_count: 2,
        last_ordered_at: Date.parse('2026-11-21T09:00:00+08:00'),
      },
    ]);
  });
});

async function dumpWithoutRequests(): Promise<string> {
  const dump = await backend.dump();
  return dump
    .split('\n')
    .filter((line) => !line.startsWith('requests '))
    .join('\n');
}
