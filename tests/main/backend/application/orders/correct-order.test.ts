import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { OrderEntry } from '../../../../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../../../../shared/ipc/schemas/orders.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import {
  atOrder,
  entryOf,
  eventsOfOrder,
  lineEntry,
  orderEntry,
  paymentEntry,
  typedOrder,
} from '../../../../support/order-entry.ts';
import type { PlacedFromFile } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

describe('a correction', () => {
  let order: OrderView;

  beforeEach(async () => {
    order = await backend.get('orders.create', {
      entry: orderEntry({
        lines: [lineEntry(), lineEntry({ code: 'CZ-1', unitPriceFen: 50_000 })],
      }),
      payments: [paymentEntry()],
    });
  });

  const correct = (view: OrderView, changes: Partial<OrderEntry>, revision = view.revision) =>
    backend.ask('orders.correct', {
      orderId: view.id,
      revision,
      entry: entryOf(view, changes),
      reason: '写错了',
    });
  const corrected = (view: OrderView, changes: Partial<OrderEntry>) =>
    backend.get('orders.correct', {
      ...atOrder(view),
      entry: entryOf(view, changes),
      reason: '写错了',
    });

  test('leaves what was there before in the history, with the reason', async () => {
    await corrected(order, { consultant: '孙静' });
    expect((await eventsOfOrder(backend, order.id)).at(-1)).toMatchObject({
      kind: 'order.changed',
      data: { by: 'hand', importId: null, fields: ['consultant'] },
      personal: {
        reason: '写错了',
        differences: [{ field: '导购', before: '赵磊', after: '孙静' }],
        before: { consultant: '赵磊' },
        after: { consultant: '孙静' },
      },
    });
  });

  test('that changes nothing leaves nothing', async () => {
    const events = (await eventsOfOrder(backend, order.id)).length;
    const same = await corrected(order, {});
    expect([same.revision, (await eventsOfOrder(backend, order.id)).length]).toEqual([
      order.revision,
      events,
    ]);
  });

  test('keeps the ids of lines that stay the same goods', async () => {
    const [sofa, chair] = entryOf(order).lines;
    const lines = [chair, { ...sofa, quantity: 2 }, lineEntry({ code: 'DG-1' })];
    const view = await corrected(order, { lines: lines as OrderEntry['lines'] });
    const [first, second] = order.goods;
    expect(view.goods.slice(0, 2).map(({ id }) => id)).toEqual([second?.id, first?.id]);
  });

  test('lets a line come back as the one it was', async () => {
    const without = await corrected(order, { lines: entryOf(order).lines.slice(0, 1) });
    const again = await corrected(without, { lines: entryOf(order).lines });
    expect(again.goods.map(({ id }) => id)).toEqual(order.goods.map(({ id }) => id));
  });

  test('may give the order to another customer, and both are counted anew', async () => {
    const customer: OrderEntry['customer'] = {
      kind: 'new',
      entry: { name: '王薇', phone: '19944445555', address: '' },
    };
    const count = async (customerId: string) =>
      (await backend.get('customers.get', { customerId })).orders;
    const before = await count(order.customerId);
    const view = await corrected(order, { customer });
    expect([await count(order.customerId), await count(view.customerId)]).toEqual([before - 1, 1]);
  });

  test('is refused when somebody changed the order in between', async () => {
    await corrected(order, { documents: '发票' });
    expect(await correct(order, { documents: '无' })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('is refused when the order would cost less than was paid', async () => {
    const lines = [lineEntry({ unitPriceFen: 90_000 })];
    expect(await correct(order, { lines })).toMatchObject({
      ok: false,
      details: [{ path: 'entry.lines' }],
      message: expect.stringMatching(/已付 ¥1,000\.00，多于改正后的订单总额 ¥900\.00/) as string,
    });
  });

  test('is refused when the order would be later than a payment (TIME-7)', async () => {
    expect(await correct(order, { orderedAt: openingHour - hour / 2 })).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      details: [{ path: 'entry.orderedAt' }],
    });
  });

  test('may change the number of an order that neither file nor case knows', async () => {
    const view = await corrected(order, { orderNumber: 'XS-RENAMED-1' });
    const again = await backend.get('orders.create', {
      entry: orderEntry({ orderNumber: order.orderNumber }),
      payments: [],
    });
    const hits = await backend.get('search.find', { text: 'XS-RENAMED-1' });
    expect([view.orderNumber, hits.map(({ id }) => id), again.orderNumber]).toEqual([
      'XS-RENAMED-1',
      [order.id],
      order.orderNumber,
    ]);
  });

  test('may not change a number that is taken', async () => {
    await typedOrder(backend, { orderNumber: 'XS-TAKEN-1' });
    const answer = await correct(order, { orderNumber: 'XS-TAKEN-1' });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'entry.orderNumber' }] });
  });

  test('may not change the number by which files know the order', async () => {
    const { orderId } = await placeOrder(backend);
    const view = await backend.get('orders.get', { orderId });
    expect(await correct(view, { orderNumber: 'XS-OTHER' })).toMatchObject({
      ok: false,
      details: [{ path: 'entry.orderNumber' }],
    });
  });
});

describe('a correction beside a running case', () => {
  let placed: PlacedFromFile;
  let order: OrderView;

  /** Two sofas, of which a running case has one, and a chair that nobody has taken. */
  beforeEach(async () => {
    const lines = [
      { quantity: 2, amountFen: 200_000 },
      { name: '餐椅', amountFen: 50_000 },
    ];
    placed = await placeOrder(backend, { lines, paidFen: 0 });
    const draft = await draftCase(backend, placed, {
      lines: [{ id: placed.lineIds[0] ?? '', quantity: 1 }],
    });
    await bringTo(backend, draft, 'customerSignature');
    order = await backend.get('orders.get', { orderId: placed.orderId });
  });

  const correctLines = (change: (lines: OrderEntry['lines']) => OrderEntry['lines']) =>
    backend.ask('orders.correct', {
      ...atOrder(order),
      entry: entryOf(order, { lines: change(entryOf(order).lines) }),
      reason: '写错了',
    });
  const firstLine =
    (changes: Partial<OrderEntry['lines'][number]>) => (lines: OrderEntry['lines']) =>
      lines.map((line, index) => (index === 0 ? { ...line, ...changes } : line));

  const touching: [string, Parameters<typeof correctLines>[0], string, RegExp][] = [
    ['take its line away', (lines) => lines.slice(1), 'entry.lines', /不能删去/],
    ['make it other goods', firstLine({ color: '墨绿' }), 'entry.lines.0.code', /不能删去/],
    ['make it another kind', firstLine({ kind: 'clearance' }), 'entry.lines.0.code', /不能删去/],
    [
      'change its price',
      firstLine({ unitPriceFen: 120_000 }),
      'entry.lines.0.unitPriceFen',
      /不能改价格/,
    ],
  ];

  test.each(touching)('may not %s (CASE-2)', async (_, change, path, sentence) => {
    const answer = await correctLines(change);
    expect(answer).toMatchObject({ ok: false, code: 'conflict', details: [{ path }] });
    expect(answer.ok ? '' : answer.message).toMatch(sentence);
    expect(answer.ok ? '' : answer.message).toMatch(/有 1 件在业务单 QX-20261121-\d+ 中/);
  });

  test('may change goods that no case has, and the pieces of it that are free', async () => {
    const answer = await correctLines((lines) =>
      lines.map((line, index) =>
        index === 0 ? { ...line, quantity: 3 } : { ...line, unitPriceFen: 40_000 },
      ),
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { totalFen: 340_000, goods: [{ takenPieces: 1 }, {}] },
    });
  });
});
