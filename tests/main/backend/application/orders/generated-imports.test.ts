import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ordersHandlers } from '../../../../../main/backend/application/orders/index.ts';
import {
  generatedOrders,
  generatedRecords,
  paidOf,
  totalOf,
} from '../../../../support/arbitrary-order-file.ts';
import { importOrders } from '../../../../support/import-orders.ts';
import { csvBytes, orderTitles } from '../../../../support/order-file.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function orderNumbered(orderNumber: string) {
  const { id } = await store.database.read((executor) =>
    executor
      .selectFrom('orders')
      .select('id')
      .where('order_number', '=', orderNumber)
      .executeTakeFirstOrThrow(),
  );
  return store.read('orders.get', ordersHandlers['orders.get'], { orderId: id });
}

describe('orders of any file', () => {
  test('are stored as the file says, and the same file again changes nothing', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(generatedOrders, async (generated) => {
        run += 1;
        const prefix = `R${run}-`;
        const file = csvBytes([orderTitles, ...generatedRecords(generated, prefix)]);
        await importOrders(store, file);
        for (const [index, each] of generated.entries()) {
          const view = await orderNumbered(`${prefix}${index}`);
          expect(view).toMatchObject({
            orderedAt: each.orderedAt,
            customerName: each.customerName,
            address: each.address,
            documents: each.documents,
            totalFen: totalOf(each),
            paidFen: paidOf(each),
            goods: each.lines.map(({ code, name, size, color, quantity, priceFen }) => ({
              ...{ code, name, size, color, quantity },
              unitPriceFen: priceFen,
              amountFen: priceFen * quantity,
            })),
          });
        }
        const before = await store.dump();
        await importOrders(store, file);
        expect(await store.dump()).toBe(before);
      }),
      { numRuns: 25 },
    );
  });
});
