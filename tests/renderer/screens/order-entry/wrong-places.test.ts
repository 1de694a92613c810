import { expect, test } from 'vitest';

import { withoutPlace, wrongOf } from '../../../../renderer/screens/order-entry/wrong-places.ts';

const sent = { lineKeys: ['a', 'c'], paymentKeys: ['p'] };

test.each([
  ['entry.orderNumber', 'orderNumber'],
  ['entry.customer.entry.phone', 'customer.phone'],
  ['entry.customer.customerId', 'customer'],
  ['entry.orderedAt', 'orderedAt'],
  ['entry.lines', 'lines'],
  ['entry.lines.1.unitPriceFen', 'lines.c.price'],
  ['entry.lines[0].deliveredAt', 'lines.a.delivered'],
  ['payments.0.amountFen', 'payments.p.amount'],
  ['payments.0.paidAt', 'payments.p.paid'],
  ['entry.lines.7.name', 'lines'],
  ['reason', 'reason'],
])('%s is the field %s', (path, place) => {
  expect(wrongOf([{ path, message: '不对。' }], sent)).toEqual({ [place]: '不对。' });
});

test('of one field the first sentence is shown', () => {
  const details = [
    { path: 'reason', message: '一' },
    { path: 'reason', message: '二' },
  ];
  expect(wrongOf(details, sent)).toEqual({ reason: '一' });
});

test('a field that is being mended is no longer wrong, the others are', () => {
  expect(withoutPlace({ reason: '一', lines: '二' }, 'reason')).toEqual({ lines: '二' });
});
