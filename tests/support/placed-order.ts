import { randomUUID } from 'node:crypto';

import { contentHashOf } from '../../main/backend/application/orders/order-hashes.ts';
import { orderLineRow } from '../../main/backend/application/orders/write-lines.ts';
import { nameKey } from '../../main/backend/application/search/name-key.ts';
import type { GoodsKind } from '../../shared/domain/goods-kind.ts';
import type { OrderContent } from '../../shared/domain/order-content.ts';
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

/** With what the last file said of it. */
export interface PlacedFromFile extends PlacedOrder {
  content: OrderContent;
}

const hour = 3_600_000;
let placed = 0;

/** An order as an import leaves it: 50 hours old and paid, one sofa, unless said otherwise. */
export async function placeOrder(
  backend: TestBackend,
  order: OrderToPlace = {},
): Promise<PlacedFromFile> {
  const place = (placed += 1);
  const lines = order.lines ?? [{}];
  const amounts = lines.map((line) => line.amountFen ?? 468_000);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const orderedAt = order.orderedAt ?? openingHour - 50 * hour;
  const ids = { order: randomUUID(), customer: randomUUID(), import: randomUUID() };
  const orderNumber = order.orderNumber ?? `XS20261119${String(place).padStart(3, '0')}`;
  const lineIds = lines.map((_, index) => `${ids.order}-${index}`);
  const customerName = order.customerName ?? '王伟';
  const content: OrderContent = {
    orderNumber,
    orderedAt,
    customerName,
    phone: order.phone ?? `199${String(10_000_000 + place)}`,
    address: '青岛市市南区香港中路12号3单元1601',
    consultant: '赵磊',
    documents: '收据',
    totalFen: total,
    paidFen: order.paidFen ?? total,
    lines: lines.map((line, index) => ({
      code: `SF-220${index}`,
      name: line.name ?? '三人位布艺沙发',
      size: '2280×920×850mm',
      color: '米灰',
      kind: line.kind ?? 'regular',
      occurrence: 1,
      quantity: line.quantity ?? 1,
      unitPriceFen: Math.floor((amounts[index] ?? 0) / (line.quantity ?? 1)),
      amountFen: amounts[index] ?? 0,
      deliveredAt: line.deliveredAt ?? null,
    })),
  };
  await backend.database().unit(async (executor) => {
    await executor
      .insertInto('customers')
      .values({
        id: ids.customer,
        name: customerName,
        phone: content.phone,
        address: content.address,
        order_count: 1,
        last_ordered_at: orderedAt,
        revision: 0,
        name_key: nameKey(customerName),
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
        source: 'file',
      })
      .execute();
    await executor
      .insertInto('orders')
      .values({
        id: ids.order,
        order_number: orderNumber,
        customer_id: ids.customer,
        ordered_at: orderedAt,
        consultant: content.consultant,
        address: content.address,
        documents: content.documents,
        total_fen: total,
        paid_fen: content.paidFen,
        line_count: lines.length,
        import_id: ids.import,
        content_hash: contentHashOf(content),
        revision: 0,
      })
      .execute();
    if (content.paidFen > 0) {
      await executor
        .insertInto('payments')
        .values({
          id: randomUUID(),
          order_id: ids.order,
          amount_fen: content.paidFen,
          source: 'file',
          note: '',
          recorded_at: openingHour,
          recorded_by: backend.people.storeManager.id,
        })
        .execute();
    }
    await executor
      .insertInto('order_lines')
      .values(
        content.lines.map((line, index) =>
          orderLineRow(line, {
            id: lineIds[index] ?? '',
            orderId: ids.order,
            position: index + 1,
          }),
        ),
      )
      .execute();
  });
  return { orderId: ids.order, orderNumber, customerId: ids.customer, lineIds, content };
}
