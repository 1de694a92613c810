import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { mendKinds } from '../../../../../shared/import/mend.ts';
import { openFile, previewOf, stateAfterReading } from '../../../../support/import-orders.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const messy = readFileSync(new URL('../../../../fixtures/orders-messy.csv', import.meta.url));

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

/** Everything that lies in the tables of orders, as one can read it. */
async function stored() {
  return backend.database().read(async (executor) => ({
    orders: await executor
      .selectFrom('orders')
      .innerJoin('customers', 'customers.id', 'orders.customer_id')
      .select([
        'order_number',
        'ordered_at',
        'customers.name',
        'customers.phone',
        'orders.address',
        'consultant',
        'documents',
        'total_fen',
        'paid_fen',
      ])
      .orderBy('order_number')
      .execute(),
    lines: await executor
      .selectFrom('order_lines')
      .select(['code', 'name', 'size', 'color', 'kind', 'quantity', 'amount_fen', 'delivered_at'])
      .orderBy('code')
      .execute(),
    payments: await executor.selectFrom('payments').select('amount_fen').execute(),
  }));
}

const lamp = {
  order: {
    order_number: 'XS20261101008',
    ordered_at: Date.parse('2026-11-01T10:00:00+08:00'),
    name: '欧阳喆',
    phone: '19900000008',
    address: '青岛市"海尔路"1号,2单元',
    consultant: '赵磊',
    documents: '收据',
    total_fen: 32_990,
    paid_fen: 32_990,
  },
  line: {
    code: 'LP-0077',
    name: '落地灯',
    size: 'Φ420×1650mm',
    color: '黑',
    kind: 'promotion',
    quantity: 1,
    amount_fen: 32_990,
    delivered_at: Date.parse('2026-11-02T00:00:00+08:00'),
  },
};

const sofa = {
  order: {
    order_number: 'XS20261101001',
    ordered_at: Date.parse('2026-11-01T09:05:00+08:00'),
    name: '王伟',
    phone: '19912345678',
    // Free text stays as it was written.
    address: '青岛市市南区香港中路１２号',
    consultant: '刘敏',
    documents: '收据',
    total_fen: 468_000,
    paid_fen: 468_000,
  },
  line: {
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: 'regular',
    quantity: 1,
    amount_fen: 468_000,
    delivered_at: Date.parse('2026-11-05T14:00:00+08:00'),
  },
};

describe('of the messy file', () => {
  test('only the order that can be read without asking lands in the database', async () => {
    const { importId } = await openFile(backend, messy);
    const result = await backend.get('imports.store', { importId });
    expect(result).toMatchObject({ newOrders: 1, newLines: 1, heldBackOrders: 8 });
    expect(await stored()).toEqual({
      orders: [lamp.order],
      lines: [lamp.line],
      payments: [{ amount_fen: 32_990 }],
    });
  });

  test('the order with a row given twice lands too, once somebody says that it is one', async () => {
    const { importId } = await openFile(backend, messy);
    await backend.get('imports.change', { importId, answers: { mends: [...mendKinds] } });
    expect(previewOf(await stateAfterReading(backend, importId)).orders.new).toBe(2);
    await backend.get('imports.store', { importId });
    expect(await stored()).toEqual({
      orders: [sofa.order, lamp.order],
      lines: [lamp.line, sofa.line],
      payments: expect.arrayContaining([
        { amount_fen: 468_000 },
        { amount_fen: 32_990 },
      ]) as unknown,
    });
  });

  test('nothing lands when no proposal is followed', async () => {
    const { importId } = await openFile(backend, messy);
    await backend.get('imports.change', { importId, answers: { mends: [] } });
    expect(previewOf(await stateAfterReading(backend, importId)).orders.new).toBe(0);
    expect(await backend.get('imports.store', { importId })).toMatchObject({ newOrders: 0 });
    expect(await stored()).toEqual({ orders: [], lines: [], payments: [] });
  });

  test('the corrected file brings what was held back, and nothing twice', async () => {
    const first = await openFile(backend, messy);
    await backend.get('imports.store', { importId: first.importId });
    const corrected = new TextDecoder()
      .decode(messy)
      .replace('常规,1,2980,2890,2980,9999999,2026-10-01 10:00', '常规,1,2980,2980,2980,2980,');
    const { importId } = await openFile(backend, new TextEncoder().encode(corrected));
    expect(await backend.get('imports.store', { importId })).toMatchObject({
      newOrders: 1,
      unchangedOrders: 1,
      heldBackOrders: 7,
    });
    expect((await stored()).orders.map(({ order_number }) => order_number)).toEqual([
      'XS20261101006',
      'XS20261101008',
    ]);
  });
});
