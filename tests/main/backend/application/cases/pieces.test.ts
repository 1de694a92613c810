import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  bringTo,
  decisionOf,
  draftCase,
  goodInput,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let order: PlacedOrder;

beforeEach(async () => {
  backend = await testBackend();
  order = await placeOrder(backend, { lines: [{ quantity: 4, amountFen: 100_001 }] });
});

afterEach(() => backend.close());

async function draftOf(quantity: number) {
  return draftCase(backend, order, { lines: [{ id: order.lineIds[0] ?? '', quantity }] });
}

describe('pieces in a case are taken (CASE-2)', () => {
  test('so a second case is refused, which names the first', async () => {
    await bringTo(backend, await draftOf(3), 'customerSignature');
    const answer = await tryStep(backend, (await draftOf(2)).id, 'submit', {});
    expect(answer).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringContaining('业务单 QX-20261121-001 中已占用，只剩 1 件') as string,
    });
  });

  test('so drafts of the same pieces can both be typed, and the first submission has them', async () => {
    const [first, second] = [await draftOf(4), await draftOf(1)];
    const answers = await Promise.all([
      tryStep(backend, first.id, 'submit', {}),
      tryStep(backend, second.id, 'submit', {}),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });

  test.each(['rejected', 'withdrawn', 'void'] as const)('until the case is %s', async (end) => {
    const first = await bringTo(backend, await draftOf(4), 'customerSignature');
    if (end === 'withdrawn') {
      await step(backend, first.id, 'withdraw', goodInput(backend, first).withdraw);
    } else await bringTo(backend, first, end);
    const second = await bringTo(backend, await draftOf(4), 'customerSignature');
    expect(second.stage).toBe('customerSignature');
  });

  test('and stay taken when the case is closed', async () => {
    await bringTo(backend, await draftOf(4), 'closed');
    const answer = await tryStep(backend, (await draftOf(1)).id, 'submit', {});
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('as positions: what a rejected case in the middle frees is given anew, to the same fen', async () => {
    const first = await bringTo(backend, await draftOf(1), 'customerSignature');
    const second = await bringTo(backend, await draftOf(1), 'approval');
    const third = await bringTo(backend, await draftOf(2), 'customerSignature');
    await step(backend, second.id, 'reject', goodInput(backend, second).reject);
    const fourth = await bringTo(backend, await draftOf(1), 'customerSignature');
    const amounts = [first, fourth, third].map((view) => decisionOf(view).lines[0]?.amountFen ?? 0);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(100_001);
    expect(fourth.decision).toEqual(second.decision);
  });

  test('by a corrected case only as far as it says now', async () => {
    const first = await bringTo(backend, await draftOf(4), 'customerSignature');
    const request = { ...goodInput(backend, first).correct.request };
    request.lines = [{ id: order.lineIds[0] ?? '', quantity: 1 }];
    await step(backend, first.id, 'correct', { request, reason: '只取消一件', approval: null });
    const second = await bringTo(backend, await draftOf(3), 'customerSignature');
    expect(second.stage).toBe('customerSignature');
  });

  test('and the page of another draft says by which case', async () => {
    await bringTo(backend, await draftOf(3), 'customerSignature');
    const draft = await draftOf(1);
    expect(draft.taken).toEqual([
      { lineId: order.lineIds[0], from: 0, to: 3, caseNumber: 'QX-20261121-001' },
    ]);
    expect(draft.goods[0]?.takenPieces).toBe(3);
  });
});
