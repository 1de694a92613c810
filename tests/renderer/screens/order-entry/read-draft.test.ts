import { expect, test } from 'vitest';

import { noMoment } from '../../../../renderer/components/moment-input.tsx';
import {
  blankLine,
  blankPayment,
  draftOfOrder,
  startOrder,
} from '../../../../renderer/screens/order-entry/order-draft.ts';
import type {
  LineDraft,
  OrderDraft,
  PaymentRow,
} from '../../../../renderer/screens/order-entry/order-draft.ts';
import { readOrderDraft } from '../../../../renderer/screens/order-entry/read-draft.ts';
import { contract } from '../../../../shared/ipc/contract.ts';
import { goodsLine, now, order, uuid } from '../../support/fixtures.ts';

const zone = 'Asia/Shanghai';
const hourMs = 3_600_000;
const known = { kind: 'known', customerId: uuid(200), name: '王伟', phone: '199····5678' } as const;
const sofa: LineDraft = {
  ...blankLine('a'),
  name: '三人位布艺沙发',
  kind: 'regular',
  quantity: '2',
  price: '4,680',
};

function draft(part: Partial<OrderDraft> = {}): OrderDraft {
  const start = startOrder({ customer: known, consultant: '陈静', now, zone });
  return { ...start, lines: [sofa], payments: [], ...part };
}

function paid(part: Partial<PaymentRow> = {}): PaymentRow {
  return { ...blankPayment('p', now, zone), amount: '100', method: 'cash', ...part };
}

function wrongIn(part: Partial<OrderDraft>, correcting = false) {
  const reading = readOrderDraft(draft(part), { now, correcting });
  return 'wrong' in reading ? Object.keys(reading.wrong) : [];
}

function read(part: Partial<OrderDraft> = {}, correcting = false) {
  const reading = readOrderDraft(draft(part), { now, correcting });
  if ('wrong' in reading) throw new Error(JSON.stringify(reading.wrong));
  return reading;
}

test('prices are read in yuan and sent in fen', () => {
  expect(read().entry.lines[0]).toMatchObject({ quantity: 2, unitPriceFen: 468_000 });
});

test('what is read fits the contract', () => {
  const { entry, payments } = read({ payments: [paid()] });
  expect(contract['orders.create'].input.safeParse({ entry, payments }).success).toBe(true);
});

test('a correction that changes nothing sends what stands there, seconds and all', () => {
  const stored = {
    ...order,
    orderedAt: order.orderedAt + 35_123,
    goods: [goodsLine('sofa', { deliveredAt: order.orderedAt + 86_411_007 })],
  };
  const { entry } = read({ ...draftOfOrder(stored, zone), reason: '核对' }, true);
  expect({
    orderedAt: entry.orderedAt,
    lines: entry.lines.map(({ lineId, unitPriceFen, deliveredAt }) => [
      lineId,
      unitPriceFen,
      deliveredAt,
    ]),
  }).toEqual({
    orderedAt: stored.orderedAt,
    lines: [['sofa', 468_000, order.orderedAt + 86_411_007]],
  });
});

test('rows nobody typed into are left out', () => {
  const { entry, payments } = read({
    lines: [sofa, blankLine('b')],
    payments: [blankPayment('p', now, zone)],
  });
  expect([entry.lines.length, payments.length]).toEqual([1, 0]);
});

test('a new customer brings the address that the goods go to', () => {
  const { entry } = read({
    customer: { kind: 'new', name: '李秀英', phone: '139 0000 1111' },
    address: '香港中路 12 号',
  });
  expect(entry.customer).toEqual({
    kind: 'new',
    entry: { name: '李秀英', phone: '139 0000 1111', address: '香港中路 12 号' },
  });
});

test.each<[string, Partial<OrderDraft>, string[]]>([
  ['nobody was chosen', { customer: { kind: 'none', typed: '王' } }, ['customer']],
  [
    'a new customer without name and with half a phone',
    { customer: { kind: 'new', name: ' ', phone: '1990000' } },
    ['customer.name', 'customer.phone'],
  ],
  ['no time of the order', { orderedAt: null }, ['orderedAt']],
  ['an order of tomorrow (TIME-7)', { orderedAt: now + 24 * hourMs }, ['orderedAt']],
  ['no goods', { lines: [blankLine('a')] }, ['lines']],
  [
    'goods with a code alone: the kind is asked, never taken for regular',
    { lines: [{ ...blankLine('a'), code: 'SF-2201' }] },
    ['lines.a.name', 'lines.a.kind', 'lines.a.price'],
  ],
  ['half a piece', { lines: [{ ...sofa, quantity: '1.5' }] }, ['lines.a.quantity']],
  ['no piece', { lines: [{ ...sofa, quantity: '0' }] }, ['lines.a.quantity']],
  ['a price below nothing', { lines: [{ ...sofa, price: '-5' }] }, ['lines.a.price']],
  [
    'fewer pieces than cases have taken (CASE-2)',
    { lines: [{ ...sofa, takenPieces: 3 }] },
    ['lines.a.quantity'],
  ],
  [
    'a time of delivery nobody can read',
    { lines: [{ ...sofa, delivered: { typed: '明天', at: null } }] },
    ['lines.a.delivered'],
  ],
  [
    'delivered before ordered (TIME-7)',
    { lines: [{ ...sofa, delivered: { typed: '', at: now - hourMs } }] },
    ['lines.a.delivered'],
  ],
  ['paid without method', { payments: [paid({ method: null })] }, ['payments.p.method']],
  ['paid at no time', { payments: [paid({ paid: noMoment })] }, ['payments.p.paid']],
  [
    'paid tomorrow (TIME-7)',
    { payments: [paid({ paid: { typed: '', at: now + 24 * hourMs } })] },
    ['payments.p.paid'],
  ],
  ['nothing paid', { payments: [paid({ amount: '0' })] }, ['payments.p.amount']],
  [
    'paid in parts more than the total',
    { payments: [paid({ key: 'p', amount: '9000' }), paid({ key: 'q', amount: '360.01' })] },
    ['payments.q.amount'],
  ],
])('%s', (_, part, places) => {
  expect(wrongIn(part)).toEqual(places);
});

test('paid in parts up to the total is fine', () => {
  const payments = [paid({ key: 'p', amount: '9000' }), paid({ key: 'q', amount: '360' })];
  expect(wrongIn({ payments })).toEqual([]);
});

test('a planned delivery may lie in the future (TIME-7)', () => {
  expect(
    wrongIn({ lines: [{ ...sofa, delivered: { typed: '', at: now + 48 * hourMs } }] }),
  ).toEqual([]);
});

test('people type minutes: within the minute of the order is not before it', () => {
  const minute = Math.floor(now / 60_000) * 60_000;
  expect(
    wrongIn({ orderedAt: minute, lines: [{ ...sofa, delivered: { typed: '', at: minute } }] }),
  ).toEqual([]);
});

test('a correction needs a reason', () => {
  expect(wrongIn({ reason: ' ' }, true)).toEqual(['reason']);
});
