import { expect, test } from 'vitest';

import {
  readPayment,
  startPayment,
} from '../../../../renderer/screens/orders/payments/payment-draft.ts';
import type { PaymentDraft } from '../../../../renderer/screens/orders/payments/payment-draft.ts';
import { now, orderedAt } from '../../support/fixtures.ts';

const facts = { unpaidFen: 128_050, orderedAt, now };

function draft(part: Partial<PaymentDraft> = {}): PaymentDraft {
  return { ...startPayment(facts.unpaidFen, now), method: 'weChat', ...part };
}

test('the form begins with what is unpaid, paid now', () => {
  expect(readPayment(draft(), facts)).toEqual({
    payment: { amountFen: 128_050, method: 'weChat', paidAt: now, note: '' },
  });
});

test.each<[string, Partial<PaymentDraft>, string]>([
  ['more than is unpaid', { amount: '1280.51' }, 'amount'],
  ['nothing', { amount: '0' }, 'amount'],
  ['no amount', { amount: '一千' }, 'amount'],
  ['no method', { method: null }, 'method'],
  ['no time', { paidAt: null }, 'paidAt'],
  ['tomorrow (TIME-7)', { paidAt: now + 86_400_000 }, 'paidAt'],
  ['before the order (TIME-7)', { paidAt: orderedAt - 60_000 }, 'paidAt'],
])('refused at its field: %s', (_, part, field) => {
  const reading = readPayment(draft(part), facts);
  expect('wrong' in reading ? Object.keys(reading.wrong) : []).toEqual([field]);
});

test('a part of what is unpaid is fine', () => {
  expect(readPayment(draft({ amount: '￥５００' }), facts)).toMatchObject({
    payment: { amountFen: 50_000 },
  });
});
