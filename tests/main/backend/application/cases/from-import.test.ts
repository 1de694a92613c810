import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { importFile } from '../../../../support/import-orders.ts';
import { ordersInput } from '../../../../support/list-input.ts';
import { testBackend } from '../../../../support/test-backend.ts';

test('an order of the shipped file is imported and cancelled to the end', async () => {
  const backend = await testBackend();
  const file = new URL('../../../../../scripts/demo/orders.csv', import.meta.url);
  const { newOrders } = await importFile(backend, readFileSync(file));

  const { rows } = await backend.get('orders.list', ordersInput());
  expect(rows).toHaveLength(newOrders);
  const found = await Promise.all(rows.map(({ id }) => backend.get('orders.get', { orderId: id })));
  const order = found.find(({ goods }) =>
    goods.every(({ kind, deliveredAt }) => kind === 'regular' && deliveredAt === null),
  );
  if (!order) throw new Error('The shipped file has no order of regular goods.');
  const placed = {
    ...order,
    orderId: order.id,
    lineIds: order.goods.map(({ id }) => id),
  };
  const closed = await bringTo(backend, await draftCase(backend, placed), 'closed');
  expect(closed.settlements[0]?.amountFen).toBe(closed.refundFen + closed.dueFen);
  await backend.close();
});
