import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  bringTo,
  draftCase,
  goodInput,
  printReceipt,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringReturnTo,
  draftReturn,
  exchangeFor,
  placeDeliveredOrder,
  tryReturnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let order: PlacedOrder;

/** Two pieces of ¥1,000.00, paid and still free of charge: each gives ¥1,000.00 back. */
beforeEach(async () => {
  backend = await testBackend();
  const lines = [{ amountFen: 100_000 }, { amountFen: 100_000 }];
  order = await placeOrder(backend, { lines, orderedAt: openingHour - 3_600_000 });
});

afterEach(() => backend.close());

function draftOf(line: number) {
  return draftCase(backend, order, {
    lines: [{ id: order.lineIds[line] ?? '', quantity: 1 }],
  });
}

/** What a later import may find out: less was paid than was thought. */
async function correctPaid(paidFen: number): Promise<void> {
  await backend
    .database()
    .unit((executor) =>
      executor
        .updateTable('orders')
        .set({ paid_fen: paidFen })
        .where('id', '=', order.orderId)
        .execute(),
    );
}

describe('the refunds of one order together never pass what was paid (CAN-8)', () => {
  test.each(['customerSignature', 'closed'] as const)(
    'so a submission is refused that would, beside a case in stage %s',
    async (stage) => {
      await bringTo(backend, await draftOf(0), stage);
      await correctPaid(100_000);
      const answer = await tryStep(backend, (await draftOf(1)).id, 'submit', {});
      expect(answer).toMatchObject({
        ok: false,
        code: 'incomplete',
        message:
          '还不能办理“提交申请”：这张订单已付 ¥1,000.00，其他业务单已经判定退款 ¥1,000.00，再退 ¥500.00 就超过已付的金额，请核对订单的已付金额和其他业务单。（CAN-8）已经填写的内容都在，补好以后再办。',
      });
    },
  );

  test('but a case that was withdrawn counts no more', async () => {
    await bringTo(backend, await draftOf(0), 'withdrawn');
    await correctPaid(100_000);
    const answer = await tryStep(backend, (await draftOf(1)).id, 'submit', {});
    expect(answer.ok).toBe(true);
  });

  test('and what was submitted before can still be settled as decided (CASE-1)', async () => {
    const first = await bringTo(backend, await draftOf(0), 'settlement');
    await printReceipt(backend, first);
    await correctPaid(0);
    const answer = await tryStep(backend, first.id, 'settle', goodInput(backend, first).settle);
    expect(answer.ok).toBe(true);
  });

  test('so no money is handed out beyond it, whatever the tables say', async () => {
    await bringTo(backend, await draftOf(0), 'closed');
    const second = await bringTo(backend, await draftOf(1), 'settlement');
    await printReceipt(backend, second);
    await backend
      .database()
      .unit((executor) =>
        executor.updateTable('settlements').set({ amount_fen: 100_001 }).execute(),
      );
    const answer = await tryStep(backend, second.id, 'settle', goodInput(backend, second).settle);
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(/已经退款 ¥1,000\.01，再退 ¥1,000\.00 .*CAN-8/) as string,
    });
  });

  test('nor the rest of one that was paid in parts', async () => {
    const first = await bringTo(backend, await draftOf(0), 'closed');
    const second = await bringTo(backend, await draftOf(1), 'settlement');
    await printReceipt(backend, second);
    const { payPart } = goodInput(backend, second);
    const left = await step(backend, second.id, 'payPart', payPart);
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('settlements')
          .set({ amount_fen: 100_001 })
          .where('case_id', '=', first.id)
          .execute(),
      );
    const answer = await tryStep(backend, left.id, 'settle', goodInput(backend, left).settle);
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /这张和其他业务单已经退款 ¥1,500\.01，再退 ¥500\.00 .*CAN-8/,
      ) as string,
    });
  });

  test('and what counts toward new goods counts as given back (RET-12)', async () => {
    const delivered = await placeDeliveredOrder(backend, {
      lines: [{ amountFen: 100_000 }, { amountFen: 100_000 }],
    });
    order = delivered;
    const [one = '', other = ''] = delivered.lineIds;
    const first = { ...exchangeFor(100_000), lines: [{ id: one, quantity: 1 }] };
    await bringReturnTo(backend, await draftReturn(backend, delivered, first), 'inspection');
    await correctPaid(100_000);
    const second = { lines: [{ id: other, quantity: 1 }] };
    const { id } = await draftReturn(backend, delivered, second);
    expect(await tryReturnStep(backend, id, 'submit', {})).toMatchObject({
      ok: false,
      message: expect.stringMatching(/已经判定退款 ¥1,000\.00，再退 ¥500\.00 .*CAN-8/) as string,
    });
  });
});
