import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { OrderEntry } from '../../../../../shared/ipc/schemas/order-entry.ts';
import {
  eventsOfOrder,
  lineEntry,
  orderEntry,
  paymentEntry,
  typedOrder,
} from '../../../../support/order-entry.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

const create = (entry: Partial<OrderEntry> = {}, payments = [paymentEntry()]) =>
  backend.ask('orders.create', { entry: orderEntry(entry), payments });

describe('an order typed by hand', () => {
  test('has amounts that follow from prices and pieces, and what was paid in parts', async () => {
    const lines = [lineEntry({ quantity: 3, unitPriceFen: 9_999 }), lineEntry({ code: 'CZ-1' })];
    const payments = [
      paymentEntry({ amountFen: 1_000, paidAt: openingHour - 90 * 60_000 }),
      paymentEntry({ amountFen: 2_345 }),
    ];
    const order = await backend.get('orders.create', { entry: orderEntry({ lines }), payments });
    expect(order).toMatchObject({
      totalFen: 3 * 9_999 + 468_000,
      paidFen: 3_345,
      source: 'hand',
      revision: 0,
      payments: [{ amountFen: 1_000 }, { amountFen: 2_345 }],
      goods: [{ amountFen: 29_997 }, { amountFen: 468_000 }],
    });
  });

  test('gets a number of its day when none is typed, counted on', async () => {
    const first = await typedOrder(backend);
    const second = await typedOrder(backend);
    expect(first.orderNumber).toMatch(/^SD20261121-\d{3}$/);
    expect(Number(second.orderNumber.slice(-3))).toBe(Number(first.orderNumber.slice(-3)) + 1);
  });

  test('passes over a number that somebody has typed', async () => {
    const { orderNumber } = await typedOrder(backend);
    const next = Number(orderNumber.slice(-3)) + 1;
    await typedOrder(backend, { orderNumber: `SD20261121-${String(next).padStart(3, '0')}` });
    expect((await typedOrder(backend)).orderNumber).toBe(
      `SD20261121-${String(next + 1).padStart(3, '0')}`,
    );
  });

  test('is of a customer who is known by phone and name, however the phone is typed', async () => {
    const customer = (phone: string): OrderEntry['customer'] => ({
      kind: 'new',
      entry: { name: '欧阳喆', phone, address: '' },
    });
    const first = await typedOrder(backend, { customer: customer('19933332222') });
    const second = await typedOrder(backend, { customer: customer('+86 199-3333-2222') });
    expect(second.customerId).toBe(first.customerId);
    const view = await backend.get('customers.get', { customerId: first.customerId });
    expect(view.orders).toBe(2);
  });

  test('is found by its number', async () => {
    const { id } = await typedOrder(backend, { orderNumber: 'HAND-77123' });
    const hits = await backend.get('search.find', { text: '77123' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
  });

  test('leaves its creation and its payments in the history', async () => {
    const { id } = await backend.get('orders.create', {
      entry: orderEntry(),
      payments: [paymentEntry({ note: '定金' })],
    });
    expect((await eventsOfOrder(backend, id)).map(({ kind }) => kind)).toEqual([
      'order.created',
      'order.paymentRecorded',
    ]);
  });

  test('numbers equal lines', async () => {
    const order = await typedOrder(backend, { lines: [lineEntry(), lineEntry()] });
    expect(new Set(order.goods.map(({ id }) => id)).size).toBe(2);
  });
});

describe('an order typed by hand is refused', () => {
  const later = openingHour + hour;
  const early = openingHour - 3 * hour;
  const refusals: [string, () => ReturnType<typeof create>, string, RegExp][] = [
    [
      'when it would be placed in the future (TIME-7)',
      () => create({ orderedAt: later }, []),
      'entry.orderedAt',
      /下单时间 2026-11-21 15:32 晚于现在 2026-11-21 14:32（TIME-7）。/,
    ],
    [
      'when goods were delivered before the order (TIME-7)',
      () => create({ lines: [lineEntry(), lineEntry({ code: 'CZ-1', deliveredAt: early })] }, []),
      'entry.lines.1.deliveredAt',
      /送货或提货时间 2026-11-21 11:32 早于下单时间 2026-11-21 12:32（TIME-7）。/,
    ],
    [
      'when more was paid than it costs',
      () => create({}, [paymentEntry(), paymentEntry({ amountFen: 368_001 })]),
      'payments.1.amountFen',
      /付款合计 ¥4,680\.01 多于订单总额 ¥4,680\.00。/,
    ],
    [
      'when it was paid in the future (TIME-7)',
      () => create({}, [paymentEntry({ paidAt: later })]),
      'payments.0.paidAt',
      /付款时间 2026-11-21 15:32 晚于现在/,
    ],
    [
      'when it was paid before the order (TIME-7)',
      () => create({}, [paymentEntry({ paidAt: early })]),
      'payments.0.paidAt',
      /付款时间 2026-11-21 11:32 早于下单时间/,
    ],
    [
      'when its phone is no number',
      () =>
        create({
          customer: { kind: 'new', entry: { name: '王伟', phone: '1.99E+10', address: '' } },
        }),
      'entry.customer.entry.phone',
      /电话号码不对/,
    ],
    [
      'when its customer is not there',
      () =>
        create({
          customer: { kind: 'known', customerId: '00000000-0000-4000-8000-000000000000' },
        }),
      'entry.customer.customerId',
      /没有找到这位客户/,
    ],
    [
      'when its amounts pass what can be reckoned with',
      () =>
        create({
          lines: Array.from({ length: 20 }, (_, index) =>
            lineEntry({ code: `A${index}`, quantity: 100_000, unitPriceFen: 10_000_000_000 }),
          ),
        }),
      'entry.lines',
      /订单总额太大/,
    ],
  ];

  test.each(refusals)('%s', async (_, ask, path, sentence) => {
    const answer = await ask();
    expect(answer).toMatchObject({ ok: false, details: [{ path }] });
    expect(answer.ok ? '' : answer.message).toMatch(sentence);
  });

  test('when its number is there already, which it names', async () => {
    await typedOrder(backend, { orderNumber: 'XS-DOUBLE' });
    expect(await create({ orderNumber: 'XS-DOUBLE' }, [])).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringMatching(/^订单号 XS-DOUBLE 已经有一张订单。/) as string,
      details: [{ path: 'entry.orderNumber' }],
    });
  });

  test('and takes no number', async () => {
    const { orderNumber } = await typedOrder(backend);
    await create({ orderedAt: later }, []);
    expect(Number((await typedOrder(backend)).orderNumber.slice(-3))).toBe(
      Number(orderNumber.slice(-3)) + 1,
    );
  });
});

describe('a delivery typed in the minute of the order', () => {
  test('was after it: people type minutes', async () => {
    const orderedAt = openingHour - 2 * hour + 30_000;
    const lines = [lineEntry({ deliveredAt: openingHour - 2 * hour })];
    const order = await typedOrder(backend, { orderedAt, lines });
    expect(order.goods).toMatchObject([{ deliveredAt: orderedAt }]);
  });
});

test('a repeated request is answered with the order as it is, and does nothing twice', async () => {
  const requestId = crypto.randomUUID();
  const input = { entry: orderEntry({ orderNumber: 'XS-ONCE' }), payments: [paymentEntry()] };
  const first = await backend.get('orders.create', input, { requestId });
  expect(await backend.get('orders.create', input, { requestId })).toEqual(first);
});
