import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { GoodsKind } from '../../../../../shared/domain/goods-kind.ts';
import type { CancellationRequest } from '../../../../../shared/procedures/cancellation/request.ts';
import { draftCase, step, tryStep } from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

const needs: [string, Partial<CancellationRequest>, string][] = [
  ['no line is chosen (CAN-8)', { lines: [] }, 'lines'],
  ['no reason is chosen (CAN-1)', { reason: null }, 'reason'],
  ['the reason is not written (CAN-1)', { reasonText: '  ' }, 'reasonText'],
  ['a proposal has no answer (CAN-2)', { proposalAnswer: null }, 'proposalAnswer'],
  [
    'neither proposal nor answer is recorded (CAN-2)',
    { proposal: '', proposalAnswer: null },
    'proposalAnswer',
  ],
  ['the customer withdraws (CAN-2)', { proposalAnswer: 'withdraws' }, 'proposalAnswer'],
  ['the sales order was not seen (CAN-9)', { documents: ['receipt', 'invoice'] }, 'documents'],
  ['neither receipt nor invoice was seen (CAN-9)', { documents: ['salesOrder'] }, 'documents'],
  ['an exception has no reason (CAN-15)', { exception: true }, 'exceptionReason'],
];

describe('a submission is refused', () => {
  test.each(needs)('when %s', async (_, changes, path) => {
    const draft = await draftCase(backend, await placeOrder(backend), changes);
    const answer = await tryStep(backend, draft.id, 'submit', {});
    expect(answer).toMatchObject({ ok: false, code: 'incomplete', details: [{ path }] });
  });

  test.each(needs)('and the page says so before, when %s', async (_, changes, path) => {
    const draft = await draftCase(backend, await placeOrder(backend), changes);
    const submit = draft.actions.find(({ action }) => action === 'submit');
    expect(submit?.missing.map((each) => each.path)).toEqual([path]);
  });

  test.each<[string, GoodsKind, RegExp]>([
    ['clearance (CAN-6)', 'clearance', /第 1 项商品不能取消.*CAN-6/],
    ['custom (CAN-5)', 'custom', /第 1 项商品不能取消.*CAN-5/],
    ['a special order (CAN-5)', 'special', /第 1 项商品不能取消.*CAN-5/],
  ])('when a line is %s', async (_, kind, message) => {
    const order = await placeOrder(backend, { lines: [{ kind }] });
    const answer = await tryStep(backend, (await draftCase(backend, order)).id, 'submit', {});
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(message) as string,
    });
  });

  test('when a line is chosen twice, named by its place and not by its key', async () => {
    const order = await placeOrder(backend, { lines: [{ quantity: 3 }] });
    const [id = ''] = order.lineIds;
    const lines = [1, 2].map((quantity) => ({ id, quantity }));
    const answer = await tryStep(
      backend,
      (await draftCase(backend, order, { lines })).id,
      'submit',
      {},
    );
    expect(answer).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      message:
        '第 2 项商品前面已经选过，请合在一项里写件数。没有保存，以前的内容都在。请核对后再办。',
    });
  });

  test('when a line is delivered: that is a return (CAN-7)', async () => {
    const order = await placeOrder(backend, { lines: [{ deliveredAt: openingHour - 1 }] });
    const answer = await tryStep(backend, (await draftCase(backend, order)).id, 'submit', {});
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringContaining('另办退货。（CAN-7）') as string,
    });
  });
});

describe('a submission goes through', () => {
  test.each<[string, Partial<CancellationRequest>]>([
    ['with an invoice instead of a receipt', { documents: ['salesOrder', 'invoice'] }],
    ['when nothing could be proposed and the customer insists', { proposal: '' }],
  ])('%s', async (_, changes) => {
    const draft = await draftCase(backend, await placeOrder(backend), changes);
    expect((await step(backend, draft.id, 'submit', {})).stage).toBe('customerSignature');
  });
});
