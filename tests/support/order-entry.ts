import type { InputOf } from '../../shared/ipc/contract.ts';
import type { OrderEntry, OrderLineEntry } from '../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../shared/ipc/schemas/orders.ts';
import type { TestBackend } from './test-backend.ts';
import { openingHour } from './test-backend.ts';

const hour = 3_600_000;

/** One sofa for ¥4,680.00, unless something else is said. */
export function lineEntry(changes: Partial<OrderLineEntry> = {}): OrderLineEntry {
  return {
    lineId: null,
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: 'regular',
    quantity: 1,
    unitPriceFen: 468_000,
    deliveredAt: null,
    ...changes,
  };
}

/** An order typed two hours before opening by a new customer; its number is given. */
export function orderEntry(changes: Partial<OrderEntry> = {}): OrderEntry {
  return {
    orderNumber: '',
    customer: {
      kind: 'new',
      entry: { name: '王伟', phone: '199 1234 5678', address: '香港中路12号' },
    },
    orderedAt: openingHour - 2 * hour,
    address: '香港中路12号',
    consultant: '赵磊',
    documents: '收据',
    lines: [lineEntry()],
    ...changes,
  };
}

/** What stands in the form when somebody opens an order to correct it. */
export function entryOf(order: OrderView, changes: Partial<OrderEntry> = {}): OrderEntry {
  return {
    orderNumber: order.orderNumber,
    customer: { kind: 'known', customerId: order.customerId },
    orderedAt: order.orderedAt,
    address: order.address,
    consultant: order.consultant,
    documents: order.documents,
    lines: order.goods.map((line) => ({ ...line, lineId: line.id })),
    ...changes,
  };
}

/** ¥1,000.00 in cash, an hour before opening. */
export function paymentEntry(
  changes: Partial<InputOf<'orders.recordPayment'>['payment']> = {},
): InputOf<'orders.recordPayment'>['payment'] {
  return { amountFen: 100_000, method: 'cash', paidAt: openingHour - hour, note: '', ...changes };
}

/** Names an order as it was seen. */
export function atOrder({ id, revision }: Pick<OrderView, 'id' | 'revision'>) {
  return { orderId: id, revision };
}

/** An order typed by hand and not paid yet. */
export async function typedOrder(
  backend: TestBackend,
  entry: Partial<OrderEntry> = {},
): Promise<OrderView> {
  return backend.get('orders.create', { entry: orderEntry(entry), payments: [] });
}

/** What happened to an order itself, oldest first. */
export async function eventsOfOrder(backend: TestBackend, orderId: string) {
  const rows = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('events')
        .select(['kind', 'data', 'personal'])
        .where('order_id', '=', orderId)
        .where('case_id', 'is', null)
        .orderBy('sequence')
        .execute(),
    );
  return rows.map(({ kind, data, personal }) => ({
    kind,
    data: JSON.parse(data) as unknown,
    personal: JSON.parse(personal ?? 'null') as unknown,
  }));
}
