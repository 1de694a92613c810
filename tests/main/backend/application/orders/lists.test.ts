import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ordersHandlers } from '../../../../../main/backend/application/orders/index.ts';
import { freePieces } from '../../../../../main/backend/database/repositories/case-pieces.ts';
import type { OrderRow } from '../../../../../shared/ipc/schemas/orders.ts';
import { importOrders } from '../../../../support/import-orders.ts';
import { ordersInput } from '../../../../support/list-input.ts';
import { orderCsv, readingClock } from '../../../../support/order-file.ts';
import { insertTestCase } from '../../../../support/test-case.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

const fixture = readFileSync(new URL('../../../../fixtures/orders.csv', import.meta.url));

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await importOrders(store, fixture);
});
afterAll(() => store.close());

function list(search = '', after: string | null = null, limit = 200) {
  const input = ordersInput({ search, after, limit });
  return store.read('orders.list', ordersHandlers['orders.list'], input);
}

function get(orderId: string) {
  return store.read('orders.get', ordersHandlers['orders.get'], { orderId });
}

async function orderNamed(orderNumber: string): Promise<OrderRow> {
  const { rows } = await list(orderNumber);
  const [row] = rows;
  if (!row) throw new Error(`The fixture has no order ${orderNumber}.`);
  return row;
}

describe('the list of orders', () => {
  test('shows the newest first, with the phone masked', async () => {
    const { rows, next } = await list();
    expect(rows).toHaveLength(80);
    expect(next).toBeNull();
    expect(rows[0]).toMatchObject({
      orderNumber: 'XS20261120001',
      customerName: '高玉静',
      phone: '199····0830',
      consultant: '赵磊',
      lines: 2,
      totalFen: 657950,
      paidFen: 657950,
    });
    const times = rows.map(({ orderedAt }) => orderedAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test.each([1, 7, 40, 79, 80])('in pages of %i is the same list, nothing twice', async (limit) => {
    const whole = await list();
    const rows: OrderRow[] = [];
    let after: string | null = null;
    do {
      const page = await list('', after, limit);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect(rows).toEqual(whole.rows);
  });

  test('ends with a page that is just full', async () => {
    expect((await list('', null, 80)).next).toBeNull();
  });

  test('pages through orders of the same minute', async () => {
    const own = await openTestStore();
    try {
      await importOrders(
        own,
        orderCsv(...Array.from({ length: 5 }, (_, n) => ({ orderNumber: `XS${n}` }))),
      );
      const numbers: string[] = [];
      let after: string | null = null;
      do {
        const input = ordersInput({ after, limit: 2 });
        const page: Awaited<ReturnType<typeof list>> = await own.read(
          'orders.list',
          ordersHandlers['orders.list'],
          input,
        );
        numbers.push(...page.rows.map(({ orderNumber }) => orderNumber));
        after = page.next;
      } while (after !== null);
      expect(numbers.sort()).toEqual(['XS0', 'XS1', 'XS2', 'XS3', 'XS4']);
    } finally {
      await own.close();
    }
  });

  test.each([
    ['an order number', 'XS20261120001'],
    ['its last digits', '20001'],
    ["the customer's name", '高玉静'],
    ["the last digits of the customer's phone", '0830'],
    ["the customer's initials", 'gyj'],
  ])('is searched by %s', async (_by, search) => {
    const { rows } = await list(search);
    expect(rows.map(({ orderNumber }) => orderNumber)).toContain('XS20261120001');
    expect(rows.length).toBeLessThan(5);
  });

  test('is searched and paged at once', async () => {
    const first = await list('XS2026111', null, 5);
    const second = await list('XS2026111', first.next, 200);
    const whole = await list('XS2026111');
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
  });

  test('is empty when nothing is found', async () => {
    expect(await list('没有这个人')).toEqual({ rows: [], next: null });
  });

  test.each(['x', 'bnVsbA', Buffer.from('["1",2]').toString('base64url')])(
    'refuses the cursor “%s”, which it did not write',
    async (after) => {
      await expect(list('', after)).rejects.toMatchObject({ code: 'invalidInput' });
    },
  );

  test.each([
    { by: 'total', direction: 'descending' },
    { by: 'orderedAt', direction: 'ascending' },
  ] as const)('sorted by $by $direction refuses the cursor of another order', async (sort) => {
    const { next } = await list('', null, 5);
    const input = ordersInput({ after: next, sort });
    const other = store.read('orders.list', ordersHandlers['orders.list'], input);
    await expect(other).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

describe('the page of an order', () => {
  test('shows what the file said', async () => {
    const { id } = await orderNamed('XS20261120001');
    expect(await get(id)).toMatchObject({
      address: '青岛市市南区香港中路223号14号楼1单元1601室',
      documents: '收据',
      importedAt: readingClock.now,
      goods: [
        { code: 'SF-2201', kind: 'selfPickup', quantity: 1, amountFen: 468000, takenPieces: 0 },
        { code: 'DS-1201', kind: 'custom', quantity: 1, amountFen: 189950, takenPieces: 0 },
      ],
      cases: [],
    });
  });

  test('CASE-2: counts the pieces that cases hold, and no longer those they freed', async () => {
    const own = await openTestStore();
    try {
      const cells = { quantity: '5', amount: '23400.00', total: '23400.00' };
      await importOrders(own, orderCsv({ ...cells, orderNumber: 'A' }));
      const order = await own.database.read((executor) =>
        executor.selectFrom('order_lines').select(['id', 'order_id']).executeTakeFirstOrThrow(),
      );
      const takenOf = async () => {
        const handler = ordersHandlers['orders.get'];
        const view = await own.read('orders.get', handler, { orderId: order.order_id });
        return view.goods.map(({ takenPieces }) => takenPieces);
      };
      const claim = (from: number, to: number) => [{ lineId: order.id, from, to }];
      const first = await insertTestCase(own, { number: 'QX-1', claims: claim(0, 2) });
      await insertTestCase(own, { number: 'QX-2', claims: claim(2, 3) });
      expect(await takenOf()).toEqual([3]);
      await own.database.unit((executor) => freePieces(executor, first));
      expect(await takenOf()).toEqual([1]);
    } finally {
      await own.close();
    }
  });

  test('lists its cases', async () => {
    const own = await openTestStore();
    try {
      await importOrders(own, orderCsv({}));
      const id = await insertTestCase(own, { number: 'QX-20261121-001' });
      const { rows } = await own.read(
        'orders.list',
        ordersHandlers['orders.list'],
        ordersInput({ limit: 1 }),
      );
      const view = await own.read('orders.get', ordersHandlers['orders.get'], {
        orderId: rows[0]?.id ?? '',
      });
      expect(view.cases).toMatchObject([
        { id, number: 'QX-20261121-001', procedureTitle: '取消订单' },
      ]);
    } finally {
      await own.close();
    }
  });

  test('of an order that is not there says so', async () => {
    await expect(get('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
