import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Answer } from '../../../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { ReturnRequest } from '../../../../../shared/procedures/return/request.ts';
import type { SettlementInput } from '../../../../../shared/procedures/settlement.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import {
  bringReturnTo,
  draftReturn,
  exchangeFor,
  placeDeliveredOrder,
  printReturnForm,
  readyFor,
  returnInput,
  returnStep,
  tryReturnStep,
} from '../../../../support/return-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const minute = 60_000;

let backend: TestBackend;
let order: PlacedOrder;

/** One sofa for ¥4,680.00, paid: all of it goes back. */
beforeEach(async () => {
  backend = await testBackend();
  order = await placeDeliveredOrder(backend);
});

afterEach(() => backend.close());

/** The receipt is printed, and money can be paid out. */
async function atSettlement(changes: Partial<ReturnRequest> = {}): Promise<CaseView> {
  const draft = await draftReturn(backend, order, changes);
  return readyFor(backend, await bringReturnTo(backend, draft, 'settlement'));
}

async function pay(
  view: CaseView,
  action: 'payPart' | 'settle',
  part: Partial<SettlementInput>,
): Promise<Answer<CaseView>> {
  const input = { ...returnInput(backend, view)[action], ...part };
  return tryReturnStep(backend, view.id, action, input);
}

/** A part is paid, and the receipt for the rest printed, each a minute later. */
async function partPaid(view: CaseView, amountFen: number): Promise<CaseView> {
  backend.clock.now += minute;
  const input = { ...returnInput(backend, view).payPart, amountFen };
  const left = await returnStep(backend, view.id, 'payPart', input);
  backend.clock.now += minute;
  return readyFor(backend, left);
}

async function agreed(view: CaseView, amountFen: number): Promise<CaseView> {
  const input = { ...returnInput(backend, view).agreeAmount, amountFen };
  return returnStep(backend, view.id, 'agreeAmount', input);
}

function moneyOfOrder() {
  return backend.get('orders.get', { orderId: order.orderId }).then(({ money }) => money);
}

describe('a refund in parts (RET-17)', () => {
  test('stays open until the last part is paid, each kept with who took it and how', async () => {
    const view = await atSettlement();
    const { amountFen, ...first } = {
      amountFen: 200_000,
      method: 'transfer' as const,
      reference: '20261121-7781',
      payee: '李秀英',
      relation: 'family' as const,
    };
    const input = { ...returnInput(backend, view).payPart, ...first, amountFen };
    const left = await returnStep(backend, view.id, 'payPart', input);
    expect([left.stage, left.money]).toEqual([
      'settlement',
      {
        kind: 'refund',
        decidedFen: 468_000,
        agreed: null,
        wholeFen: 468_000,
        settledFen: 200_000,
        restFen: 268_000,
      },
    ]);
    const closed = await bringReturnTo(backend, left, 'closed');
    expect([closed.money.restFen, closed.settlements]).toMatchObject([
      0,
      [
        { ...first, amountFen, kind: 'refund', recordedBy: '赵会计' },
        { amountFen: 268_000, method: 'cash', reference: '', payee: '王伟', relation: 'self' },
      ],
    ]);
  });

  test('shows in the order what went back, what is still open, and what is left', async () => {
    const view = await atSettlement();
    const before = await moneyOfOrder();
    await partPaid(view, 200_000);
    const after = await moneyOfOrder();
    expect([before, after]).toMatchObject([
      { paidFen: 468_000, refundedFen: 0, openRefundFen: 468_000, leftFen: 468_000 },
      { paidFen: 468_000, refundedFen: 200_000, openRefundFen: 268_000, leftFen: 268_000 },
    ]);
  });

  test.each([
    ['payPart', 0],
    ['payPart', 268_000],
    ['payPart', 268_001],
    ['settle', 267_999],
    ['settle', 268_001],
  ] as const)('does not %s %d fen where 268,000 are left', async (action, amountFen) => {
    const left = await partPaid(await atSettlement(), 200_000);
    expect(await pay(left, action, { amountFen })).toMatchObject({
      ok: false,
      code: 'incomplete',
      details: [{ path: 'amountFen' }],
    });
  });

  test('asks for a number of every transfer', async () => {
    const answer = await pay(await atSettlement(), 'settle', { method: 'weChat', reference: '' });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'reference' }] });
  });

  test('asks for a receipt that shows what was paid since the last one', async () => {
    const view = await atSettlement();
    backend.clock.now += minute;
    const { payPart } = returnInput(backend, view);
    const left = await returnStep(backend, view.id, 'payPart', payPart);
    const answer = await pay(left, 'settle', {});
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'print.refundReceipt' }] });
  });

  test('cannot be withdrawn or corrected any more once money moved (CASE-3)', async () => {
    const left = await partPaid(await atSettlement(), 200_000);
    const { withdraw, correct } = returnInput(backend, left);
    const answers = [
      await tryReturnStep(backend, left.id, 'withdraw', withdraw),
      await tryReturnStep(backend, left.id, 'correct', correct),
    ];
    expect(answers).toMatchObject([
      { ok: false, code: 'incomplete' },
      { ok: false, code: 'incomplete' },
    ]);
  });

  test('is told with what was paid and what is left', async () => {
    const { id: caseId } = await partPaid(await atSettlement(), 200_000);
    const texts = (await backend.get('cases.history', { caseId })).map(({ text }) => text);
    expect(texts).toContain('登记了一部分款项：退款 ¥2,000.00，现金，王伟签收，还剩 ¥2,680.00。');
  });

  test('is still told when what people wrote was blanked', async () => {
    const { id: caseId } = await partPaid(await atSettlement(), 200_000);
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('events')
          .set({ personal: null })
          .where('case_id', '=', caseId)
          .execute(),
      );
    const texts = (await backend.get('cases.history', { caseId })).map(({ text }) => text);
    expect(texts).toContain('登记了一部分款项：退款 ¥2,000.00，还剩 ¥2,680.00。');
  });
});

describe('another amount than the decided one (RET-17)', () => {
  test('counts from then on, with its reason and whose word it was', async () => {
    const view = await agreed(await atSettlement(), 400_000);
    expect(view.money).toMatchObject({
      decidedFen: 468_000,
      wholeFen: 400_000,
      restFen: 400_000,
      agreed: { amountFen: 400_000, reason: '有使用痕迹', approver: '孙立' },
    });
    backend.clock.now += minute;
    const closed = await bringReturnTo(backend, view, 'closed');
    expect(closed.settlements).toMatchObject([{ amountFen: 400_000 }]);
  });

  test('is shown in the order as what is still to go back', async () => {
    await agreed(await atSettlement(), 400_000);
    expect(await moneyOfOrder()).toMatchObject({ openRefundFen: 400_000, leftFen: 468_000 });
  });

  test('is never more than was paid', async () => {
    const view = await atSettlement();
    const { agreeAmount } = returnInput(backend, view);
    const more = { ...agreeAmount, amountFen: 468_001 };
    expect(await tryReturnStep(backend, view.id, 'agreeAmount', more)).toMatchObject({
      ok: false,
      code: 'incomplete',
      details: [{ path: 'amountFen' }],
    });
  });

  test('may be nothing at all', async () => {
    const view = await agreed(await atSettlement(), 0);
    const closed = await bringReturnTo(backend, view, 'closed');
    expect(closed.settlements).toMatchObject([{ amountFen: 0, method: null }]);
  });

  test('needs the approver’s own word', async () => {
    const view = await atSettlement();
    const { id: caseId, revision } = view;
    const input = returnInput(backend, view).agreeAmount;
    const { storeManager: by } = backend.people;
    const asked = { caseId, revision, action: 'agreeAmount', input };
    expect(await backend.ask('cases.act', asked, { by })).toMatchObject({ ok: false });
  });

  test('is agreed before the first payment, not after it', async () => {
    const left = await partPaid(await atSettlement(), 200_000);
    const input = { ...returnInput(backend, left).agreeAmount, approval: inPerson };
    expect(await tryReturnStep(backend, left.id, 'agreeAmount', input)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('is not agreed for an exchange: the old goods pay the new ones (RET-12)', async () => {
    const view = await atSettlement(exchangeFor(500_000));
    expect(view.actions.map(({ action }) => action)).not.toContain('agreeAmount');
  });

  test('is agreed anew when a correction decides otherwise', async () => {
    const view = await agreed(await atSettlement(), 400_000);
    const { correct } = returnInput(backend, view);
    const corrected = await returnStep(backend, view.id, 'correct', correct);
    expect(corrected.money).toMatchObject({ agreed: null, wholeFen: 468_000 });
  });

  test('is told with both amounts, and kept without the secret that proved it', async () => {
    const { id: caseId } = await agreed(await atSettlement(), 400_000);
    const texts = (await backend.get('cases.history', { caseId })).map(({ text }) => text);
    expect(texts.at(-1)).toBe(
      '商定了与判定不同的金额：退款由 ¥4,680.00 改为 ¥4,000.00。孙立在柜台确认；原因：有使用痕迹。',
    );
    const last = (await eventsOf(backend, 'case.acted')).at(-1);
    expect(last?.data).toMatchObject({
      money: { kind: 'refund', amountFen: 400_000, restFen: 400_000 },
    });
    expect(JSON.stringify(last)).not.toContain('token');
  });

  test('asks for a receipt that shows it', async () => {
    const view = await atSettlement();
    backend.clock.now += minute;
    const answer = await pay(await agreed(view, 400_000), 'settle', {});
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'print.refundReceipt' }] });
    await printReturnForm(backend, view.id, 'refundReceipt');
    const now = await backend.get('cases.get', { caseId: view.id });
    expect(await pay(now, 'settle', {})).toMatchObject({ ok: true });
  });
});
