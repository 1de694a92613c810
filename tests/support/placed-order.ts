import { randomUUID } from 'node:crypto';

import type { GoodsKind } from '../../shared/domain/goods-kind.ts';
import type { TestBackend } from './test-backend.ts';
import { openingHour } from './test-backend.ts';

export interface LineToPlace {
  name?: string;
  kind?: GoodsKind;
  quantity?: number;
  amountFen?: number;
  deliveredAt?: number | null;
}

export interface OrderToPlace {
  orderNumber?: string;
  customerName?: string;
  phone?: string;
  orderedAt?: number;
  /** Everything unless said otherwise. */
  paidFen?: number;
  lines?: LineToPlace[];
}

export interface PlacedOrder {
  orderId: string;
  orderNumber: string;
  customerId: string;
  lineIds: string[];
}

const hour = 3_600_000;
let placed = 0;

/** An order as an import leaves it: 50 hours old and paid, one sofa, unless said otherwise. */
export async function placeOrder(
  backend: TestBackend,
  order: OrderToPlace = {},
): Promise<PlacedOrder> {
  const place = (placed += 1);
  const lines = order.lines ?? [{}];
  const amounts = lines.map((line) => line.amountFen ?? 468_000);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const orderedAt = order.orderedAt ?? openingHour - 50 * hour;
  const ids = { order: randomUUID(), customer: randomUUID(), import: randomUUID() };
  const orderNumber = order.orderNumber ?? `XS20261119${String(place).padStart(3, '0')}`;
  const lineIds = lines.map((_, index) => `${ids.order}-${index}`);
  await backend.database().unit(async (executor) => {
    await executor
      .insertInto('customers')
      .values({
        id: ids.customer,
        name: order.customerName ?? '王伟',
        phone: order.phone ?? `199${String(10_000_000 + place)}`,
        address: '青岛市市南区香港中路12号3单元1601',
        order_count: 1,
        last_ordered_at: orderedAt,
      })
      .execute();
    await executor
      .insertInto('imports')
      .values({
        id: ids.import,
        imported_at: openingHour,
        imported_by: backend.people.storeManager.id,
        file_sha256: '0'.repeat(64),
        orders: 1,
        lines: lines.length,
      })
      .execute();
    await executor
      .insertInto('orders')
      .values({
        id: ids.order,
        order_number: orderNumber,
        customer_id: ids.customer,
        ordered_at: orderedAt,
        consultant: '赵磊',
        address: '青岛市市南区香港中路12号3单元1601',
        documents: '收据',
        total_fen: total,
        paid_fen: order.paidFen ?? total,
        line_count: lines.length,
        import_id: ids.import,
        content_hash: '0'.repeat(64),
      })
      .execute();
    await executor
      .insertInto('order_lines')
      .values(
        lines.map((line, index) => ({
          id: lineIds[index] ?? '',
          order_id: ids.order,
          position: index + 1,
          code: `SF-220${index}`,
          name: line.name ?? '三人位布艺沙发',
          size: '2280×920×850mm',
          color: '米灰',
          kind: line.kind ?? 'regular',
          occurrence: 1,
          quantity: line.quantity ?? 1,
          unit_price_fen: Math.floor((amounts[index] ?? 0) / (line.quantity ?? 1)),
          amount_fen: amounts[index] ?? 0,
          delivered_at: line.deliveredAt ?? null,
        })),
      )
      .execute();
  });
  return { orderId: ids.order, orderNumber, customerId: ids.customer, lineIds };
}
