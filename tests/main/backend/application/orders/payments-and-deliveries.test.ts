import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { OrderView } from '../../../../../shared/ipc/schemas/orders.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import {
  atOrder,
  eventsOfOrder,
  lineEntry,
  paymentEntry,
  typedOrder,
} from '../../../../support/order-entry.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

describe('a payment', () => {
  let order: OrderView;
  const pay = (view: OrderView, changes: Parameters<typeof paymentEntry>[0] = {}) =>
    backend.ask('orders.recordPayment', { ...atOrder(view), payment: paymentEntry(changes) });

  beforeEach(async () => {
    order = await typedOrder(backend);
  });

  test('adds up with the others', async () => {
    const once = await backend.get('orders.recordPayment', {
      ...atOrder(order),
      payment: paymentEntry(),
    });
    expect(await pay(once, { amountFen: 368_000 })).toMatchObject({
      ok: true,
      value: { paidFen: 468_000, payments: [{ source: 'hand' }, { source: 'hand' }] },
    });
  });

  test('may not be more than is unpaid', async () => {
    const answer = await pay(order, { amountFen: 468_001 });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'payment.amountFen' }] });
    expect(answer.ok ? '' : answer.message).toMatch(/付款 ¥4,680\.01 多于未付的 ¥4,680\.00/);
  });

  test('may not lie in the future', async () => {
    const answer = await pay(order, { paidAt: openingHour + 60_000 });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'payment.paidAt' }] });
  });

  test('recorded by mistake is taken back, and stays to be seen', async () => {
    const paid = await backend.get('orders.recordPayment', {
      ...atOrder(order),
      payment: paymentEntry(),
    });
    const by = backend.people.finance;
    const view = await backend.get(
      'orders.cancelPayment',
      { ...atOrder(paid), paymentId: paid.payments[0]?.id ?? '', reason: '记错订单' },
      { by },
    );
    expect(view).toMatchObject({
      paidFen: 0,
      payments: [{ amountFen: 100_000, cancelled: { by: by.name, reason: '记错订单' } }],
    });
  });

  const cancel = (view: OrderView) =>
    backend.ask(
      'orders.cancelPayment',
      { ...atOrder(view), paymentId: view.payments.at(-1)?.id ?? '', reason: '记错了' },
      { by: backend.people.finance },
    );

  test('of a file cannot be taken back by hand', async () => {
    const { orderId } = await placeOrder(backend);
    const answer = await cancel(await backend.get('orders.get', { orderId }));
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is taken back once only', async () => {
    const paid = await backend.get('orders.recordPayment', {
      ...atOrder(order),
      payment: paymentEntry(),
    });
    await cancel(paid);
    const again = await backend.get('orders.get', { orderId: order.id });
    expect(await cancel(again)).toMatchObject({ ok: false, code: 'conflict' });
  });

  test.each(['customerSignature', 'closed'] as const)(
    'is not taken back from under a case in stage %s that gives it back (CAN-8)',
    async (stage) => {
      const placed = await placeOrder(backend, { paidFen: 0, orderedAt: openingHour - 2 * hour });
      const unpaid = await backend.get('orders.get', { orderId: placed.orderId });
      const paid = await backend.get('orders.recordPayment', {
        ...atOrder(unpaid),
        payment: paymentEntry(),
      });
      await bringTo(backend, await draftCase(backend, placed), stage);
      const answer = await cancel(await backend.get('orders.get', { orderId: paid.id }));
      expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
      expect(answer.ok ? '' : answer.message).toMatch(
        /业务单已经判定退款 ¥1,000\.00，已付金额不能减到 ¥0\.00.*CAN-8/,
      );
    },
  );
});

describe('a delivery', () => {
  let order: OrderView;

  beforeEach(async () => {
    order = await typedOrder(backend, { lines: [lineEntry(), lineEntry({ code: 'CZ-1' })] });
  });

  const deliver = (
    view: OrderView,
    deliveredAt: number | null,
    { reason = null as string | null, lineIds = view.goods.map(({ id }) => id) } = {},
  ) => backend.ask('orders.recordDelivery', { ...atOrder(view), lineIds, deliveredAt, reason });

  async function delivered(): Promise<OrderView> {
    const lineIds = order.goods.map(({ id }) => id);
    const deliveredAt = openingHour - hour;
    return backend.get('orders.recordDelivery', {
      ...atOrder(order),
      lineIds,
      deliveredAt,
      reason: null,
    });
  }

  test('is recorded for the lines that were handed over', async () => {
    const [first] = order.goods;
    expect(await deliver(order, openingHour, { lineIds: [first?.id ?? ''] })).toMatchObject({
      ok: true,
      value: { goods: [{ deliveredAt: openingHour }, { deliveredAt: null }] },
    });
  });

  test('may be planned', async () => {
    expect(await deliver(order, openingHour + 100 * hour)).toMatchObject({ ok: true });
  });

  test('may not come before the order (TIME-7)', async () => {
    expect(await deliver(order, openingHour - 3 * hour)).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      details: [{ path: 'deliveredAt' }],
    });
  });

  test('recorded a second time needs a reason', async () => {
    expect(await deliver(await delivered(), openingHour)).toMatchObject({
      ok: false,
      code: 'incomplete',
      details: [{ path: 'reason' }],
    });
  });

  test('is taken back with a reason, which the history keeps with what was there', async () => {
    const view = await delivered();
    await deliver(view, null, { reason: '没有送到' });
    expect((await eventsOfOrder(backend, order.id)).at(-1)).toMatchObject({
      kind: 'order.deliveryRecorded',
      data: { deliveredAt: null },
      personal: {
        reason: '没有送到',
        before: view.goods.map(({ id, deliveredAt }) => ({ lineId: id, deliveredAt })),
      },
    });
  });

  test('of a line that is not in the order is refused', async () => {
    expect(await deliver(order, openingHour, { lineIds: ['x'] })).toMatchObject({
      ok: false,
      code: 'notFound',
    });
  });
});
