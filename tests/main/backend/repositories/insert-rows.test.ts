import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { insertRows } from '../../../../main/backend/database/repositories/insert-rows.ts';
import type { Payments } from '../../../../main/backend/database/schema.ts';
import { importOrders } from '../../../support/import-orders.ts';
import { orderCsv } from '../../../support/order-file.ts';
import { openTestStore, type TestStore } from '../../../support/test-store.ts';

let store: TestStore;
let orderId: string;
beforeAll(async () => {
  store = await openTestStore();
  await importOrders(store, orderCsv({ paid: '0' }));
  orderId = await store.database.read(
    async (executor) =>
      (await executor.selectFrom('orders').select('id').executeTakeFirstOrThrow()).id,
  );
});
afterAll(() => store.close());

function payment(index: number, changes: Partial<Payments> = {}): Payments {
  return {
    id: String(index).padStart(6, '0'),
    order_id: orderId,
    amount_fen: index + 1,
    source: 'hand',
    method: null,
    paid_at: null,
    note: '',
    recorded_at: Date.UTC(2026, 10, 21),
    recorded_by: store.manager.id,
    cancelled_at: null,
    cancelled_by: null,
    cancel_reason: null,
    ...changes,
  };
}

async function stored(): Promise<Payments[]> {
  return store.database.read((executor) =>
    executor.selectFrom('payments').selectAll().orderBy('id').execute(),
  );
}

async function insert(rows: readonly Payments[]): Promise<void> {
  await store.database.unit(async (executor) => {
    await executor.deleteFrom('payments').execute();
    await insertRows(executor, 'payments', rows);
  });
}

describe('rows inserted as one text', () => {
  test('are all there, also more than go into one statement', async () => {
    const rows = Array.from({ length: 2501 }, (_, index) => payment(index));
    await insert(rows);
    expect(await stored()).toEqual(rows);
  });

  test.each(['', '"引号" \\ 和\n换行', '=1+1', '𠮷', '1', '1e5', 'null', '[1]'])(
    'keep the text %j as it is',
    async (note) => {
      await insert([payment(0, { note })]);
      expect(await stored()).toEqual([payment(0, { note })]);
    },
  );

  test.each([1, -1, 2 ** 31, Number.MAX_SAFE_INTEGER])('keep the number %d', async (amount) => {
    await insert([payment(0, { amount_fen: amount })]);
    expect(await stored()).toEqual([payment(0, { amount_fen: amount })]);
  });

  test('of nothing make no statement', async () => {
    await insert([]);
    expect(await stored()).toEqual([]);
  });
});
