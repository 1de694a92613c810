import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { exportList } from '../../../../../main/backend/application/lists/export-list.ts';
import { nameKey } from '../../../../../main/backend/application/search/name-key.ts';
import { insertRows } from '../../../../../main/backend/database/repositories/insert-rows.ts';
import { readSheet } from '../../../../../main/backend/sheets/read-sheet.ts';
import type { Sheet } from '../../../../../shared/import/sheet.ts';
import type { ListQuery } from '../../../../../shared/ipc/schemas/lists.ts';
import type { SheetSpec } from '../../../../../shared/sheets/sheet-spec.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { longContextOf } from '../../../../support/import-orders.ts';
import { casesInput, customersInput, ordersInput } from '../../../../support/list-input.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';
import { openTestStore } from '../../../../support/test-store.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
  const lines = [{ kind: 'custom' as const, amountFen: 123_450 }];
  await placeOrder(backend, { customerName: '=1+1', phone: '19912345678', paidFen: 50, lines });
  await backend.get('customers.create', { name: '李芳', phone: '19900007777', address: '' });
  const older = { orderedAt: openingHour - 900 * 3_600_000 };
  const draft = await draftCase(backend, await placeOrder(backend, older));
  await bringTo(backend, draft, 'customerSignature');
});

afterAll(() => backend.close());

const exported = (query: ListQuery) =>
  backend.get('lists.export', query, { by: backend.people.finance });
const sheetOf = async (query: ListQuery): Promise<Sheet> =>
  readSheet((await exported(query)).bytes);
const allOrders: ListQuery = { list: 'orders', query: ordersInput() };

async function lastEvent() {
  return backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('events')
        .select(['kind', 'data', 'personal', 'staff_id'])
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
}

describe('an exported list', () => {
  test('is named for the list and the day in the store, and nobody in it', async () => {
    const { fileName, rows } = await exported(allOrders);
    expect({ fileName, rows }).toEqual({ fileName: '订单-20261121.xlsx', rows: 2 });
  });

  test('has the rows and the order of the screen, with its filter', async () => {
    const unpaid = ordersInput({ filter: 'unpaid' });
    const { rows } = await backend.get('orders.list', unpaid);
    const sheet = await sheetOf({ list: 'orders', query: unpaid });
    expect(sheet.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
      rows.map(({ orderNumber }) => orderNumber),
    );
  });

  test('shows phones only as the screen does (ARC-15)', async () => {
    const sheet = JSON.stringify(await sheetOf(allOrders));
    expect(sheet).toContain('199····5678');
    expect(sheet).not.toContain('19912345678');
  });

  test('says what is unpaid, and warns as the rules ask (RET-6)', async () => {
    const sheet = await sheetOf({ list: 'orders', query: ordersInput({ filter: 'warning' }) });
    expect(sheet.rows[1]?.cells.slice(2)).toEqual([
      '=1+1',
      '199····5678',
      '赵磊',
      '1',
      '1234.5',
      '0.5',
      '1234',
      '0',
      '未付清不得投产（RET-6）',
    ]);
  });

  test('of customers and of cases is written too', async () => {
    const customers = await exported({ list: 'customers', query: customersInput() });
    const cases = await exported({ list: 'cases', query: casesInput() });
    expect([customers, cases].map(({ fileName, rows }) => [fileName, rows])).toEqual([
      ['客户-20261121.xlsx', 3],
      ['业务单-20261121.xlsx', 1],
    ]);
  });

  test('of nothing has its titles alone', async () => {
    const query = ordersInput({ search: '没有这个人' });
    expect((await sheetOf({ list: 'orders', query })).rows).toHaveLength(1);
  });

  test('is an event that says which list and how many rows, not what was searched', async () => {
    await exported({ list: 'customers', query: customersInput({ search: '19900007777' }) });
    expect(await lastEvent()).toEqual({
      kind: 'list.exported',
      data: JSON.stringify({ list: 'customers', rows: 1 }),
      personal: null,
      staff_id: backend.people.finance.id,
    });
  });

  test('is not for everybody', async () => {
    expect(await backend.ask('lists.export', allOrders)).toMatchObject({ code: 'forbidden' });
  });
});

describe('a long list', () => {
  const customers = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      name: '王伟',
      phone: String(13_800_000_000 + n),
      address: '',
      order_count: 0,
      last_ordered_at: null,
      revision: 0,
      name_key: nameKey('王伟'),
    }));

  test('is read in several turns and written whole, each row once', async () => {
    const store = await openTestStore();
    try {
      await store.database.unit((executor) => insertRows(executor, 'customers', customers(2345)));
      const written: SheetSpec[] = [];
      const run = exportList((spec) => {
        written.push(spec);
        return Promise.resolve(new Uint8Array());
      });
      let turns = 0;
      const context = longContextOf(store);
      const { rows } = await run(
        { list: 'customers', query: customersInput() },
        {
          ...context,
          read: (work) => {
            turns += 1;
            return context.read(work);
          },
        },
      );
      // Three pages, and the zone of the store.
      expect([rows, written[0]?.rows.length, turns]).toEqual([2345, 2345, 4]);
    } finally {
      await store.close();
    }
  });

  test('that could not be written leaves no event', async () => {
    const store = await openTestStore();
    try {
      const before = await store.dump();
      const run = exportList(() => Promise.reject(new Error('no thread')));
      const input = { list: 'customers', query: customersInput() } as const;
      await expect(run(input, longContextOf(store))).rejects.toThrow('no thread');
      expect(await store.dump()).toBe(before);
    } finally {
      await store.close();
    }
  });
});
