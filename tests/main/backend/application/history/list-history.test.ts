import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { HistoryQuery, HistoryRow } from '../../../../../shared/ipc/schemas/trust.ts';
import { historyGroups } from '../../../../../shared/ipc/schemas/trust.ts';
import { draftCase } from '../../../../support/cancellation-case.ts';
import { casesInput, customersInput, ordersInput } from '../../../../support/list-input.ts';
import { typedOrder } from '../../../../support/order-entry.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let order: PlacedOrder;
let caseId: string;
const phone = '19987654321';
const everything: HistoryQuery = { staffId: null, group: null, about: '', from: null, until: null };

beforeAll(async () => {
  backend = await testBackend();
  const entry = { name: '欧阳雪', phone, address: '' };
  const typed = await typedOrder(backend, { customer: { kind: 'new', entry } });
  const { id: orderId, orderNumber, customerId } = typed;
  order = { orderId, orderNumber, customerId, lineIds: typed.goods.map(({ id }) => id) };
  backend.clock.now += 60_000;
  ({ id: caseId } = await draftCase(backend, order));
  const other = await placeOrder(backend);
  await backend.get('customers.reveal', { customerId: other.customerId, reason: '联系客户' });
});
afterAll(() => backend.close());

async function listed(query: Partial<HistoryQuery> = {}, limit = 200): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  let after: string | null = null;
  do {
    const page: { rows: HistoryRow[]; next: string | null } = await backend.get(
      'history.list',
      { ...everything, ...query, after, limit },
      { by: backend.people.storeManager },
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
const numbers = (rows: readonly HistoryRow[]) => rows.map(({ sequence }) => sequence);

describe('the history of the store', () => {
  test('has every event, the newest first', async () => {
    const found = numbers(await listed());
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(found.at(-1)).toBe(1);
  });

  test.each([1, 2, 3])('is the same read %i at a time', async (limit) => {
    expect(numbers(await listed({}, limit))).toEqual(numbers(await listed()));
  });

  test('falls into its groups, each event into one', async () => {
    const parts = await Promise.all(historyGroups.map((group) => listed({ group }, 2)));
    expect(numbers(parts.flat()).sort((a, b) => b - a)).toEqual(numbers(await listed()));
  });

  test('of a person has what that person did', async () => {
    const { receptionist } = backend.people;
    const rows = await listed({ staffId: receptionist.id });
    expect([rows.length > 0, rows.every(({ by }) => by === receptionist.name)]).toEqual([
      true,
      true,
    ]);
  });

  test.each([
    ['the number of an order', () => order.orderNumber],
    ['the initials of a customer', () => 'oyx'],
    ['the last figures of a phone', () => '4321'],
  ])('is found by %s', async (_, about) => {
    const rows = await listed({ about: about() });
    expect([
      rows.length > 0,
      rows.every(({ customerId }) => customerId === order.customerId),
    ]).toEqual([true, true]);
  });

  test('between two moments has the first and not the second', async () => {
    const [newest] = await listed();
    const at = newest?.at ?? 0;
    const inside = await listed({ from: at, until: at + 1 });
    expect([inside.every((row) => row.at === at), await listed({ from: at + 1 })]).toEqual([
      true,
      [],
    ]);
  });
});

describe('no answer but the reveal has a full phone (ARC-15):', () => {
  const reads: [string, () => Promise<unknown>][] = [
    ['history.list', () => listed()],
    ['customers.list', () => backend.get('customers.list', customersInput())],
    ['customers.get', () => backend.get('customers.get', { customerId: order.customerId })],
    ['customers.history', () => backend.get('customers.history', { customerId: order.customerId })],
    ['orders.list', () => backend.get('orders.list', ordersInput())],
    ['orders.get', () => backend.get('orders.get', { orderId: order.orderId })],
    ['orders.history', () => backend.get('orders.history', { orderId: order.orderId })],
    ['cases.list', () => backend.get('cases.list', casesInput())],
    ['cases.get', () => backend.get('cases.get', { caseId })],
    ['cases.history', () => backend.get('cases.history', { caseId })],
    ['board.view', () => backend.get('board.view', { who: 'all' })],
    ['search.find', () => backend.get('search.find', { text: phone })],
  ];

  test.each(reads)('%s', async (_, read) => {
    expect(JSON.stringify(await read())).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});
