import { expect, test } from 'vitest';

import { MoneyMoved } from '../../../../renderer/screens/orders/money-moved.tsx';
import { order } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

test('an order whose money stayed says nothing of it', () => {
  expect(wordsOf(<MoneyMoved money={order.money} />).trim()).toBe('');
});

test('what was refunded, credited and is open stands with what is left (RET-12, RET-17)', () => {
  const money = {
    ...{ paidFen: 600_000, refundedFen: 100_000, creditedFen: 200_000 },
    ...{ openRefundFen: 50_000, collectedFen: 0, leftFen: 300_000 },
  };
  expect(wordsOf(<MoneyMoved money={money} />)).toMatch(
    /已退给顾客.*¥1,000\.00.*已抵换货.*¥2,000\.00.*还要退给顾客.*¥500\.00.*已付还剩.*¥3,000\.00/s,
  );
});

test('what did not happen is not named', () => {
  expect(wordsOf(<MoneyMoved money={{ ...order.money, refundedFen: 100 }} />)).not.toContain(
    '换货',
  );
});
