import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { OrderView } from '../../../../../shared/ipc/schemas/orders.ts';
import type { ReturnRequest } from '../../../../../shared/procedures/return/request.ts';
import { atOrder, entryOf, typedOrder } from '../../../../support/order-entry.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import {
  bringReturnTo,
  draftReturn,
  exchangeFor,
  placeDeliveredOrder,
  readyFor,
  returnDecisionOf,
  returnInput,
  returnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
const day = 24 * hour;

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

async function exchanged(
  order: PlacedOrder,
  changes: Partial<ReturnRequest>,
): Promise<{ closed: CaseView; made: OrderView }> {
  const closed = await bringReturnTo(backend, await draftReturn(backend, order, changes), 'closed');
  const orderId = closed.exchangeOrder?.id ?? '';
  return { closed, made: await backend.get('orders.get', { orderId }) };
}

/** The greatest first: they are recorded in one moment. */
function paymentsOf({ payments }: OrderView) {
  return payments
    .map(({ amountFen, method, note }) => ({ amountFen, method, note }))
    .sort((one, other) => other.amountFen - one.amountFen);
}

const number = 'HH-20261121-001';
const credit = (amountFen: number) => ({ amountFen, method: null, note: `换货抵价 ${number}` });
const rest = (amountFen: number) => ({
  amountFen,
  method: 'cash',
  note: `换货补差额 ${number}`,
});

describe('the goods of an exchange (RET-12)', () => {
  test('become an order of the customer, named after the case', async () => {
    const order = await placeDeliveredOrder(backend);
    const { closed, made } = await exchanged(order, exchangeFor(500_000));
    const { orderNumber, customerId, orderedAt, source, documents, address, totalFen } = made;
    expect(closed.exchangeOrder).toEqual({ id: made.id, orderNumber: number });
    expect({ orderNumber, customerId, orderedAt, source, documents, address, totalFen }).toEqual({
      orderNumber: number,
      customerId: order.customerId,
      orderedAt: openingHour,
      source: 'hand',
      documents: `换货 ${number}`,
      address: '青岛市市南区香港中路12号3单元1601',
      totalFen: 500_000,
    });
  });

  test('stand in it as they were typed, not delivered yet', async () => {
    const order = await placeDeliveredOrder(backend);
    const { made } = await exchanged(order, exchangeFor(500_000));
    expect(made.goods).toMatchObject([
      {
        name: '双人位布艺沙发',
        code: 'SF-2203',
        size: '1680×920×850mm',
        color: '墨绿',
        kind: 'regular',
        quantity: 1,
        unitPriceFen: 500_000,
        deliveredAt: null,
      },
    ]);
  });

  test.each([
    ['dearer', 500_000, [credit(468_000), rest(32_000)], { collectedFen: 32_000 }],
    ['cheaper', 400_000, [credit(400_000)], { refundedFen: 68_000 }],
    ['at the same price', 468_000, [credit(468_000)], {}],
  ])(
    'that are %s are paid by the old ones and the difference',
    async (_how, price, paid, moved) => {
      const order = await placeDeliveredOrder(backend);
      const { made } = await exchanged(order, exchangeFor(price));
      expect(paymentsOf(made)).toEqual(paid);
      expect(made.paidFen).toBe(price);
      const { money } = await backend.get('orders.get', { orderId: order.orderId });
      expect(money).toEqual({
        paidFen: 468_000,
        refundedFen: 0,
        creditedFen: Math.min(price, 468_000),
        openRefundFen: 0,
        collectedFen: 0,
        leftFen: 0,
        ...moved,
      });
    },
  );

  test('are paid part by part where the difference came in parts', async () => {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, exchangeFor(500_000));
    const paying = await readyFor(backend, await bringReturnTo(backend, draft, 'settlement'));
    const { payPart } = returnInput(backend, paying);
    const card = { ...payPart, amountFen: 12_000, method: 'bankCard' as const, reference: '0815' };
    const left = await returnStep(backend, paying.id, 'payPart', card);
    const { settle } = returnInput(backend, left);
    const { exchangeOrder } = await returnStep(backend, left.id, 'settle', settle);
    const made = await backend.get('orders.get', { orderId: exchangeOrder?.id ?? '' });
    const byMethod = paymentsOf(made).map(({ method, amountFen }) => [method, amountFen]);
    expect(byMethod).toEqual([
      [null, 468_000],
      ['cash', 20_000],
      ['bankCard', 12_000],
    ]);
  });

  test('are not paid by the fee on goods that were not delivered (RET-8)', async () => {
    const order = await placeDeliveredOrder(backend, {
      orderedAt: openingHour - 60 * hour,
      paidFen: 0,
      lines: [{ deliveredAt: null }],
    });
    const documents = ['salesOrder', 'receipt'] as const;
    const asked = { ...exchangeFor(500_000), documents: [...documents] };
    const { closed, made } = await exchanged(order, asked);
    expect([returnDecisionOf(closed).feeFen, closed.money.wholeFen]).toEqual([46_800, 546_800]);
    expect(paymentsOf(made)).toEqual([rest(500_000)]);
  });

  test('get another number where somebody typed an order of that one', async () => {
    await typedOrder(backend, { orderNumber: number });
    const { made } = await exchanged(await placeDeliveredOrder(backend), exchangeFor(500_000));
    expect(made.orderNumber).toBe(`${number}-2`);
  });

  test('go to the customer as known now, also when the name was corrected meanwhile', async () => {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, exchangeFor(500_000));
    const paying = await bringReturnTo(backend, draft, 'settlement');
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('customers')
          .set({ name: '王玮' })
          .where('id', '=', order.customerId)
          .execute(),
      );
    const closed = await bringReturnTo(backend, paying, 'closed');
    const made = await backend.get('orders.get', { orderId: closed.exchangeOrder?.id ?? '' });
    expect([made.customerId, made.customerName]).toEqual([order.customerId, '王玮']);
  });

  test('are an order like any other: it can be corrected and returned in turn', async () => {
    const { made } = await exchanged(await placeDeliveredOrder(backend), exchangeFor(500_000));
    const by = backend.people.storeManager;
    const entry = entryOf(made, { consultant: '刘敏' });
    const corrected = await backend.get(
      'orders.correct',
      { ...atOrder(made), entry, reason: '换了导购' },
      { by },
    );
    await backend.get(
      'orders.recordDelivery',
      {
        ...atOrder(corrected),
        lineIds: corrected.goods.map(({ id }) => id),
        deliveredAt: openingHour,
        reason: null,
      },
      { by },
    );
    backend.clock.now += day;
    const again = { orderId: made.id, lineIds: made.goods.map(({ id }) => id) };
    const closed = await bringReturnTo(backend, await draftReturn(backend, again), 'closed');
    expect(closed.refundFen).toBe(500_000);
  });

  test('stay paid by the old ones: that payment is no mistake to be taken back', async () => {
    const { made } = await exchanged(await placeDeliveredOrder(backend), exchangeFor(500_000));
    const by = backend.people.storeManager;
    const answers = [];
    for (const { id: paymentId } of made.payments) {
      const asked = { ...atOrder(made), paymentId, reason: '记错了' };
      answers.push(await backend.ask('orders.cancelPayment', asked, { by }));
    }
    const refusal = { ok: false, code: 'ruleRefused' };
    expect(answers).toMatchObject([refusal, refusal]);
  });

  test('are told in the history of the case and of the order', async () => {
    const order = await placeDeliveredOrder(backend);
    const { closed, made } = await exchanged(order, exchangeFor(500_000));
    const ofCase = await backend.get('cases.history', { caseId: closed.id });
    const ofOrder = await backend.get('orders.history', { orderId: made.id });
    expect(ofCase.at(-1)?.text).toBe(
      `登记了款项结算：顾客补款 ¥320.00，现金，王伟签收；换给顾客的商品录入为订单 ${number}。`,
    );
    expect(ofOrder[0]).toMatchObject({
      text: `换货业务单 ${number} 换给顾客的商品录入成了这张订单。`,
      rule: 'RET-12',
    });
  });

  test('leave the order that they came from as it was', async () => {
    const order = await placeDeliveredOrder(backend);
    const before = await backend.get('orders.get', { orderId: order.orderId });
    await exchanged(order, exchangeFor(500_000));
    const after = await backend.get('orders.get', { orderId: order.orderId });
    const { goods, totalFen, paidFen, payments, revision } = after;
    expect({ totalFen, paidFen, payments, revision }).toEqual({
      totalFen: before.totalFen,
      paidFen: before.paidFen,
      payments: before.payments,
      revision: before.revision,
    });
    expect(goods.map(({ takenPieces, ...line }) => [line.id, takenPieces])).toEqual([
      [order.lineIds[0], 1],
    ]);
  });
});

test('a return makes no order', async () => {
  const order = await placeDeliveredOrder(backend);
  const closed = await bringReturnTo(backend, await draftReturn(backend, order), 'closed');
  expect(closed.exchangeOrder).toBeNull();
});
