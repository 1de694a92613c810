import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { OrderContent } from '../../../../../shared/domain/order-content.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { fileSays } from '../../../../support/file-says.ts';
import {
  atOrder,
  entryOf,
  eventsOfOrder,
  orderEntry,
  paymentEntry,
} from '../../../../support/order-entry.ts';
import type { PlacedFromFile } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
let backend: TestBackend;
let placed: PlacedFromFile;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

/** Two sofas and a chair, half paid. */
beforeEach(async () => {
  const lines = [
    { quantity: 2, amountFen: 200_000 },
    { name: '餐椅', amountFen: 100_000 },
  ];
  placed = await placeOrder(backend, { lines, paidFen: 150_000 });
});

const view = () => backend.get('orders.get', { orderId: placed.orderId });
const says = (changes: Partial<OrderContent>) =>
  fileSays(backend, { ...placed.content, ...changes });
const delivered = () => ({
  lines: placed.content.lines.map((line) => ({ ...line, deliveredAt: openingHour })),
});
const firstLineOnly = () => ({
  lines: placed.content.lines.slice(0, 1),
  totalFen: 200_000,
});

async function caseOn(line: number, stage: 'draft' | 'customerSignature' | 'closed' | 'withdrawn') {
  const lines = [{ id: placed.lineIds[line] ?? '', quantity: 1 }];
  return bringTo(backend, await draftCase(backend, placed, { lines }), stage);
}

async function correctByHand(changes: Parameters<typeof entryOf>[1]) {
  const order = await view();
  const entry = entryOf(order, changes);
  return backend.get('orders.correct', { ...atOrder(order), entry, reason: '顾客来电' });
}

describe('a file changes an order', () => {
  test('that nobody touched', async () => {
    expect([await says(delivered()), await view()]).toMatchObject([
      'changed',
      { revision: 1, goods: [{ deliveredAt: openingHour }, { deliveredAt: openingHour }] },
    ]);
  });

  test('once: the same again changes nothing', async () => {
    await says(delivered());
    const before = await view();
    expect([await says(delivered()), await view()]).toEqual(['unchanged', before]);
  });

  test('and leaves both states in its history', async () => {
    await says({ consultant: '孙静' });
    expect((await eventsOfOrder(backend, placed.orderId)).at(-1)).toMatchObject({
      kind: 'order.changed',
      data: { by: 'file', fields: ['consultant'] },
      personal: { before: { consultant: '赵磊' }, after: { consultant: '孙静' } },
    });
  });

  test('with the paid amount as a part of its own, less than nothing where it went down', async () => {
    await says({ paidFen: 300_000 });
    await says({ paidFen: 100_000 });
    expect((await view()).payments.map(({ amountFen }) => amountFen).sort()).toEqual(
      [150_000, 150_000, -200_000].sort(),
    );
  });

  test('and gives it to another customer, found or new by phone and name', async () => {
    await says({ customerName: '王薇' });
    const { customerId } = await view();
    const counts = await Promise.all(
      [placed.customerId, customerId].map((id) => backend.get('customers.get', { customerId: id })),
    );
    expect(counts.map(({ orders }) => orders)).toEqual([0, 1]);
  });

  test('beside what people corrected in it', async () => {
    await correctByHand({ address: '山东路9号' });
    expect([await says(delivered()), await view()]).toMatchObject([
      'changed',
      { address: '山东路9号', goods: [{ deliveredAt: openingHour }, {}] },
    ]);
  });

  test('but not back, when it says again what people corrected since', async () => {
    const corrected = await correctByHand({ address: '山东路9号' });
    expect([await says({}), await view()]).toEqual(['unchanged', corrected]);
  });

  test('but not the customer back, whose name was corrected since', async () => {
    const { customerId } = placed;
    const { revision } = await backend.get('customers.get', { customerId });
    const entry = { name: '王玮', phone: placed.content.phone, address: '' };
    await backend.get('customers.correct', { customerId, revision, entry, reason: '写错了' });
    expect([await says(delivered()), await view()]).toMatchObject([
      'changed',
      { customerId, customerName: '王玮', goods: [{ deliveredAt: openingHour }, {}] },
    ]);
  });

  test('with what people recorded already: then there is nothing to tell', async () => {
    const order = await view();
    const lineIds = order.goods.map(({ id }) => id);
    await backend.get('orders.recordDelivery', {
      ...atOrder(order),
      lineIds,
      deliveredAt: openingHour,
      reason: null,
    });
    const before = (await eventsOfOrder(backend, placed.orderId)).length;
    await says(delivered());
    expect((await eventsOfOrder(backend, placed.orderId)).length).toBe(before);
  });

  test('while a draft is open, which then shows it and is to be looked at again', async () => {
    const draft = await caseOn(0, 'draft');
    expect(await says({ paidFen: 300_000 })).toBe('changed');
    const seen = await backend.get('cases.get', { caseId: draft.id });
    expect(seen).toMatchObject({ facts: { paidFen: 300_000 }, changedSince: [] });
    const late = { caseId: draft.id, revision: draft.revision, action: 'submit', input: {} };
    expect(await backend.ask('cases.act', late)).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('when its case was withdrawn', async () => {
    await caseOn(0, 'withdrawn');
    expect(await says(firstLineOnly())).toBe('changed');
  });

  test('of which a case has pieces, where it leaves them alone', async () => {
    await caseOn(0, 'closed');
    expect(await says(firstLineOnly())).toBe('changed');
  });
});

describe('a file does not change an order by itself', () => {
  test('while a case is running (CASE-1), which shows what the file says', async () => {
    const { id } = await caseOn(0, 'customerSignature');
    expect(await says(delivered())).toBe('waiting');
    const seen = await backend.get('cases.get', { caseId: id });
    expect(seen).toMatchObject({
      changedSince: [],
      waitingChange: { reason: 'runningCase', differences: [{ before: '' }, { before: '' }] },
    });
  });

  const taken: [string, () => Partial<OrderContent>][] = [
    [
      'a line is gone',
      () => ({ lines: placed.content.lines.slice(1), totalFen: 100_000, paidFen: 100_000 }),
    ],
    [
      'a line is of another kind',
      () => ({
        lines: placed.content.lines.map((line) => ({ ...line, kind: 'clearance' as const })),
      }),
    ],
    [
      'a price is another',
      () => ({
        lines: placed.content.lines.map((line, index) =>
          index === 0 ? { ...line, unitPriceFen: 90_000, amountFen: 180_000 } : line,
        ),
        totalFen: 280_000,
      }),
    ],
    ['less was paid: it may be the refund already', () => ({ paidFen: 100_000 })],
  ];

  test.each(taken)('when a case has taken pieces, and %s (CASE-2)', async (_, changes) => {
    await caseOn(0, 'closed');
    expect(await says(changes())).toBe('waiting');
    expect((await view()).waiting?.reason).toBe('piecesTaken');
  });

  test('when there would be fewer pieces than cases have taken (CASE-2)', async () => {
    const both = [{ id: placed.lineIds[0] ?? '', quantity: 2 }];
    await bringTo(backend, await draftCase(backend, placed, { lines: both }), 'closed');
    const [sofa, chair] = placed.content.lines;
    if (!sofa || !chair) throw new Error('Two lines were placed.');
    const lines = [{ ...sofa, quantity: 1, amountFen: 100_000 }, chair];
    await says({ lines, totalFen: 200_000 });
    expect((await view()).waiting?.reason).toBe('piecesTaken');
  });

  test('when people said something else', async () => {
    await correctByHand({ address: '山东路9号' });
    expect(await says({ address: '延安路1号' })).toBe('waiting');
    expect((await view()).waiting).toMatchObject({
      reason: 'handCorrected',
      differences: [{ field: '送货地址', before: '山东路9号', after: '延安路1号' }],
    });
  });

  test('that was typed by hand and that no file has spoken of', async () => {
    const typed = await backend.get('orders.create', {
      entry: orderEntry({ orderNumber: 'XS-BOTH-1' }),
      payments: [],
    });
    const { lines } = placed.content;
    const theirs = { ...placed.content, orderNumber: 'XS-BOTH-1', lines };
    expect(await fileSays(backend, theirs)).toBe('waiting');
    expect((await backend.get('orders.get', { orderId: typed.id })).waiting?.reason).toBe(
      'handCorrected',
    );
  });
});

describe('what waits', () => {
  beforeEach(async () => {
    await correctByHand({ address: '山东路9号', consultant: '孙静' });
    await says({ address: '延安路1号' });
  });

  async function waiting() {
    const order = await view();
    return { ...atOrder(order), contentHash: order.waiting?.contentHash ?? '' };
  }

  test('waits once: the same file again changes nothing', async () => {
    const before = await view();
    await says({ address: '延安路1号' });
    expect(await view()).toEqual(before);
  });

  test('ends in the history, too, when the order has come to say the same by itself', async () => {
    await correctByHand({ address: '延安路1号' });
    const order = await says({ address: '延安路1号' });
    const texts = (await backend.get('orders.history', { orderId: placed.orderId })).map(
      ({ text }) => text,
    );
    expect([order, texts.at(-1)]).toEqual([
      'changed',
      '文件里的改动不用再看了，订单不变。原因：订单已经和文件一致。',
    ]);
  });

  test('is taken over: the file counts where both spoke, people where the file did not', async () => {
    expect(await backend.get('orders.applyWaiting', await waiting())).toMatchObject({
      address: '延安路1号',
      consultant: '孙静',
      waiting: null,
      waitingChange: false,
    });
  });

  test('is dropped: the order stays, and this state of the file is not asked about again', async () => {
    const dropped = await backend.get('orders.dropWaiting', {
      ...(await waiting()),
      reason: '电话里核对过',
    });
    expect(dropped).toMatchObject({ address: '山东路9号', waiting: null });
    expect(await says({ address: '延安路1号' })).toBe('unchanged');
  });

  test('once dropped does not stand in the way of the next change of the file', async () => {
    await backend.get('orders.dropWaiting', { ...(await waiting()), reason: '核对过' });
    expect(await says({ address: '延安路1号', documents: '发票' })).toBe('changed');
    expect(await view()).toMatchObject({ address: '山东路9号', documents: '发票' });
  });

  test('is replaced by what a newer file says', async () => {
    await says({ address: '延安路2号' });
    expect((await view()).waiting?.differences).toMatchObject([{ after: '延安路2号' }]);
  });

  test('is out of date when the file says again what it said before', async () => {
    await says({});
    expect(await view()).toMatchObject({ address: '山东路9号', waiting: null });
  });

  test('is decided on as it was shown, or refused', async () => {
    const seen = await waiting();
    await says({ address: '延安路2号' });
    const { revision } = await view();
    expect(await backend.ask('orders.applyWaiting', { ...seen, revision })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('leaves each step in the history', async () => {
    await backend.get('orders.applyWaiting', await waiting());
    expect((await eventsOfOrder(backend, placed.orderId)).map(({ kind }) => kind)).toEqual([
      'order.changed',
      'order.changeWaiting',
      'order.changed',
    ]);
  });
});

describe('taking over what a file says', () => {
  async function apply() {
    const order = await view();
    const contentHash = order.waiting?.contentHash ?? '';
    return backend.ask('orders.applyWaiting', { ...atOrder(order), contentHash });
  }

  test('beside a running case is allowed; the case keeps its facts and shows the difference', async () => {
    const before = await caseOn(0, 'customerSignature');
    await says(delivered());
    expect(await apply()).toMatchObject({ ok: true });
    const after = await backend.get('cases.get', { caseId: before.id });
    expect(after.facts).toEqual(before.facts);
    expect(after.changedSince.map(({ field }) => field)).toEqual([
      '三人位布艺沙发 2280×920×850mm 米灰 · 送货或提货时间',
      '餐椅 2280×920×850mm 米灰 · 送货或提货时间',
    ]);
  });

  test('is refused where goods would be gone that a case has taken (CASE-2)', async () => {
    await caseOn(1, 'customerSignature');
    await says(firstLineOnly());
    expect(await apply()).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringMatching(/“餐椅”有 1 件在业务单 QX-\d+-\d+ 中/) as string,
    });
  });

  test('is refused where less would have been paid than a case gives back (CAN-8)', async () => {
    backend.clock.now = openingHour;
    placed = await placeOrder(backend, { orderedAt: openingHour - hour });
    await bringTo(backend, await draftCase(backend, placed), 'closed');
    await says({ paidFen: 0 });
    expect(await apply()).toMatchObject({ ok: false, code: 'ruleRefused' });
  });
});

test('a payment by hand stays when the file still says what was paid before it', async () => {
  const payment = paymentEntry({ paidAt: openingHour - hour });
  await backend.get('orders.recordPayment', { ...atOrder(await view()), payment });
  await says({ documents: '发票' });
  expect(await view()).toMatchObject({ paidFen: 250_000, documents: '发票' });
});
