import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { GeneratedOrder } from '../../../../support/arbitrary-order-file.ts';
import {
  deliveryOf,
  generatedOrders,
  generatedRecords,
  paidOf,
  totalOf,
} from '../../../../support/arbitrary-order-file.ts';
import { importFile } from '../../../../support/import-orders.ts';
import { csvBytes, orderTitles } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  // The time up to which orders are generated.
  backend.clock.now = Date.UTC(2026, 10, 21, 12);
});
afterAll(() => backend.close());

/** Codes identify goods: one with a line break is held back, full-width signs are narrowed. */
const orderFiles = generatedOrders.map((orders) =>
  orders.map((order) => ({
    ...order,
    lines: order.lines.map((line) => ({
      ...line,
      code: line.code.replaceAll(/[\r\n；]/g, '').trim(),
    })),
  })),
);

let run = 0;
/** Numbers that no other run has used. */
function nextPrefix(): string {
  run += 1;
  return `R${run}-`;
}

function fileOf(orders: readonly GeneratedOrder[], prefix: string): Uint8Array {
  return csvBytes([orderTitles, ...generatedRecords(orders, prefix)]);
}

/** What lies in the tables about the orders of a run. */
async function stored(prefix: string) {
  return backend.database().read(async (executor) => {
    const orders = await executor
      .selectFrom('orders')
      .innerJoin('customers', 'customers.id', 'orders.customer_id')
      .select([
        'orders.id',
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
      .where('order_number', 'like', `${prefix}%`)
      .orderBy('order_number')
      .execute();
    const lines = await executor
      .selectFrom('order_lines')
      .selectAll()
      .where('removed', '=', 0)
      .execute();
    const payments = await executor.selectFrom('payments').selectAll().execute();
    return orders.map(({ id, ...order }) => ({
      ...order,
      payments: sum(payments.filter((each) => each.order_id === id).map((each) => each.amount_fen)),
      lines: lines
        .filter((line) => line.order_id === id)
        .sort((a, b) => a.position - b.position)
        .map((line) => [
          line.code,
          line.name,
          line.size,
          line.color,
          line.quantity,
          line.unit_price_fen,
          line.amount_fen,
          line.delivered_at,
        ]),
    }));
  });
}

/** What has to lie there. */
function expected(orders: readonly GeneratedOrder[], prefix: string) {
  return orders.map((order, index) => ({
    order_number: `${prefix}${index}`,
    ordered_at: order.orderedAt,
    name: order.customerName,
    phone: order.phone,
    address: inOneLine(order.address),
    consultant: inOneLine(order.consultant),
    documents: inOneLine(order.documents),
    total_fen: totalOf(order),
    paid_fen: paidOf(order),
    payments: paidOf(order),
    lines: order.lines.map((line) => [
      inOneLine(line.code),
      inOneLine(line.name),
      inOneLine(line.size),
      inOneLine(line.color),
      line.quantity,
      line.priceFen,
      line.priceFen * line.quantity,
      deliveryOf(order, line.daysToDelivery),
    ]),
  }));
}

/** A line break inside a cell is a blank; `orderCells` never begins or ends with one. */
function inOneLine(text: string): string {
  return text.replaceAll(/ *[\r\n][ \r\n]*/g, ' ');
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

describe('orders of any file', () => {
  test('are stored as the file says, and the same file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(orderFiles, async (orders) => {
        const prefix = nextPrefix();
        const file = fileOf(orders, prefix);
        await importFile(backend, file);
        expect(await stored(prefix)).toEqual(expected(orders, prefix));
        const again = await importFile(backend, file);
        expect(again).toMatchObject({
          newOrders: 0,
          changedOrders: 0,
          unchangedOrders: orders.length,
        });
      }),
      { numRuns: 20 },
    );
  });

  test('in two files, the second with one order changed and more besides, stand as the second says', async () => {
    const oneMore = fc.tuple(orderFiles, orderFiles);
    await fc.assert(
      fc.asyncProperty(oneMore, async ([first, others]) => {
        const prefix = nextPrefix();
        const more = others.slice(1);
        const second = [...others.slice(0, 1), ...first.slice(1), ...more];
        await importFile(backend, fileOf(first, prefix));
        const result = await importFile(backend, fileOf(second, prefix));
        expect(result.newOrders).toBe(more.length);
        expect(await stored(prefix)).toEqual(expected(second, prefix));
      }),
      { numRuns: 20 },
    );
  });
});
