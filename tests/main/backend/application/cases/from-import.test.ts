import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { testBackend } from '../../../../support/test-backend.ts';

test('an order of the shipped file is imported and cancelled to the end', async () => {
  const backend = await testBackend();
  const file = new URL('../../../../../scripts/demo/orders.csv', import.meta.url);
  const input = { name: 'orders.csv', bytes: new Uint8Array(readFileSync(file)) };
  const { sha256, newOrders } = await backend.get('orders.previewImport', input);
  const imported = await backend.get('orders.confirmImport', { ...input, sha256 });
  expect(imported.importedOrders).toBe(newOrders);

  const { rows } = await backend.get('orders.list', { search: '', after: null, limit: 200 });
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
  expect(closed.settlement?.amountFen).toBe(closed.refundFen + closed.dueFen);
  await backend.close();
});
