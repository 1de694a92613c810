import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { ordersHandlers } from '../../../../../main/backend/application/orders/index.ts';
import { orderCsv } from '../../../../support/order-file.ts';
import { importOrders, previewOrders } from '../../../../support/import-orders.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

const fixture = readFileSync(new URL('../../../../fixtures/orders.csv', import.meta.url));

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

function preview(bytes: Uint8Array) {
  return previewOrders(store, bytes);
}

function confirm(bytes: Uint8Array) {
  return importOrders(store, bytes);
}

describe('the preview of an import', () => {
  test("counts the store's file and shows its first orders", async () => {
    const answer = await preview(fixture);
    expect(answer).toMatchObject({
      rows: 119,
      newOrders: 80,
      unchangedOrders: 0,
      changedOrders: 0,
      heldBackOrders: 0,
      problems: [],
    });
    expect(answer.sample).toHaveLength(10);
    expect(answer.sample[0]).toEqual({
      orderNumber: 'XS20261120001',
      customerName: '高玉静',
      orderedAt: Date.parse('2026-11-20T17:35:00+08:00'),
      lines: 2,
      totalFen: 657950,
      state: 'new',
    });
  });

  test('writes nothing', async () => {
    const before = await store.dump();
    await preview(fixture);
    expect(await store.dump()).toBe(before);
  });

  test('says of every order whether it is new, unchanged, changed or held back', async () => {
    await confirm(orderCsv({ orderNumber: 'A' }, { orderNumber: 'B' }));
    const { sample, ...counts } = await preview(
      orderCsv(
        { orderNumber: 'D', quantity: '' },
        { orderNumber: 'A' },
        { orderNumber: 'B', paid: '0' },
        { orderNumber: 'C' },
      ),
    );
    expect(counts).toMatchObject({
      newOrders: 1,
      unchangedOrders: 1,
      changedOrders: 1,
      heldBackOrders: 1,
    });
    expect(sample.map(({ state }) => state)).toEqual(['heldBack', 'unchanged', 'changed', 'new']);
  });

  test('of a file that is wrong throughout lists the first problems and counts the rest', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => ({ orderNumber: `X${n}`, kind: '?' }));
    const { problems } = await preview(orderCsv(...rows));
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toMatchObject({
      row: 502,
      message: '还有 100 处问题没有列出。请先改正上面的，再重新导入。',
    });
  });

  test('refuses a file that is no order file, with the places', async () => {
    const bytes = new TextEncoder().encode('订单号,电话\n1,2\n');
    await expect(preview(bytes)).rejects.toMatchObject({
      code: 'badFile',
      details: expect.arrayContaining([
        { path: 'file', message: '缺少“手机号”这一列。' },
      ]) as unknown,
    });
  });
});

describe('an import', () => {
  test("stores all of the store's file", async () => {
    const answer = await confirm(fixture);
    expect(answer).toEqual({
      importedOrders: 80,
      importedLines: 119,
      newCustomers: 80,
      unchangedOrders: 0,
      heldBackOrders: 0,
    });
    const sums = await store.database.read((executor) =>
      executor
        .selectFrom('order_lines')
        .select(({ fn }) => [
          fn.countAll<number>().as('lines'),
          fn.sum<number>('amount_fen').as('amountFen'),
        ])
        .executeTakeFirstOrThrow(),
    );
    // The sum of the column 金额 of the file, added up in a spreadsheet program: 548,541.55.
    expect(sums).toEqual({ lines: 119, amountFen: 54_854_155 });
  });

  test('of the same file again changes nothing in the database', async () => {
    await confirm(fixture);
    const before = await store.dump();
    expect(await confirm(fixture)).toEqual({
      importedOrders: 0,
      importedLines: 0,
      newCustomers: 0,
      unchangedOrders: 80,
      heldBackOrders: 0,
    });
    expect(await store.dump()).toBe(before);
  });

  test('of the same orders in another order changes nothing either', async () => {
    const sofa = { code: 'SF', total: '9360.00' };
    const desk = { code: 'DS', total: '9360.00' };
    await confirm(orderCsv(sofa, desk));
    const before = await store.dump();
    await confirm(orderCsv(desk, sofa));
    expect(await store.dump()).toBe(before);
  });

  test('leaves an order alone that the file says otherwise', async () => {
    await confirm(orderCsv({ paid: '0' }));
    const before = await store.dump();
    await confirm(orderCsv({ paid: '4680.00' }));
    expect(await store.dump()).toBe(before);
  });

  test('stores the good orders of a file in which another is held back', async () => {
    const answer = await confirm(
      orderCsv(
        { orderNumber: 'A', total: '9360.00' },
        { orderNumber: 'A', total: '9360.00', quantity: 'x' },
        { orderNumber: 'B' },
      ),
    );
    expect(answer).toMatchObject({ importedOrders: 1, importedLines: 1, heldBackOrders: 1 });
    const orders = await store.database.read((executor) =>
      executor.selectFrom('orders').select('order_number').execute(),
    );
    expect(orders).toEqual([{ order_number: 'B' }]);
  });

  test('is refused when the bytes are not those of the preview', async () => {
    const { sha256 } = await preview(fixture);
    const handler = ordersHandlers['orders.confirmImport'];
    const input = { name: 'a.csv', bytes: new Uint8Array(orderCsv({})), sha256 };
    await expect(store.write('orders.confirmImport', handler, input)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('gives lines the same ids in every database', async () => {
    await confirm(fixture);
    const other = await openTestStore();
    try {
      const idsOf = (each: TestStore) =>
        each.database.read((executor) =>
          executor.selectFrom('order_lines').select('id').orderBy('id').execute(),
        );
      await importOrders(other, fixture);
      expect(await idsOf(other)).toEqual(await idsOf(store));
    } finally {
      await other.close();
    }
  });

  test('is recorded in the history, without names or numbers of people', async () => {
    await confirm(orderCsv({}));
    const events = await store.database.read((executor) =>
      executor.selectFrom('events').selectAll().execute(),
    );
    expect(events).toMatchObject([
      { kind: 'orders.imported', staff_id: store.manager.id, personal: null },
    ]);
    expect(events[0]?.data).not.toMatch(/高玉静|19981590830/);
  });

  test('tells the pages to read orders and customers again', async () => {
    await confirm(orderCsv({}));
    expect(store.changed).toEqual(['orders', 'customers']);
  });
});

describe('the customers of an import', () => {
  async function customers() {
    return store.database.read((executor) =>
      executor
        .selectFrom('customers')
        .select(['name', 'phone', 'address', 'order_count', 'last_ordered_at'])
        .orderBy('name')
        .execute(),
    );
  }

  test('are one for several orders under the same phone and name, with the newest address', async () => {
    await confirm(
      orderCsv(
        { orderNumber: 'A', address: '新', orderedAt: '2026-11-20 10:00' },
        { orderNumber: 'B', address: '旧', orderedAt: '2026-11-01 10:00', phone: '199 8159 0830' },
      ),
    );
    expect(await customers()).toEqual([
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
    await confirm(
      orderCsv(
        { orderNumber: 'A', customerName: '王伟' },
        { orderNumber: 'B', customerName: '李芳' },
      ),
    );
    expect((await customers()).map(({ name }) => name).sort()).toEqual(['李芳', '王伟']);
  });

  test('who are known get their orders added; their data are not changed by a file (CHG-1)', async () => {
    await confirm(orderCsv({ orderNumber: 'A', address: '第一个地址' }));
    const answer = await confirm(
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
