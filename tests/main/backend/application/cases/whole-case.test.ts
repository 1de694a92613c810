import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import {
  bringTo,
  draftCase,
  goodInput,
  printForm,
  printReceipt,
  step,
} from '../../../../support/cancellation-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

describe('a cancellation from the order to the refund', () => {
  test('goes through every stage and closes with the refund as decided', async () => {
    const order = await placeOrder(backend, { lines: [{ amountFen: 560_000 }] });
    const draft = await draftCase(backend, order);

    const submitted = await step(backend, draft.id, 'submit', {});
    expect(submitted.number).toBe('QX-20261121-001');
    expect(submitted.decision).toMatchObject({ feeFen: 56_000, refundFen: 504_000, dueFen: 0 });

    const issued = await printForm(backend, draft.id);
    expect(issued.printNumber).toBe(1);
    await step(backend, draft.id, 'recordSignature', { signedAt: backend.clock.now });
    await step(backend, draft.id, 'approve', { approval: inPerson });
    await step(backend, draft.id, 'acknowledge', { note: '' });
    await step(backend, draft.id, 'file', { note: '' });
    const told = await step(backend, draft.id, 'tellCustomer', { channel: 'phone', note: '' });
    await printReceipt(backend, told);
    const closed = await step(backend, draft.id, 'settle', goodInput(backend, told).settle);

    expect(closed.stageTitle).toBe('办结');
    expect(closed.settlements).toMatchObject([{ kind: 'refund', amountFen: 504_000 }]);
    expect(closed.stages.map(({ state }) => state)).toEqual(Array(8).fill('done'));
  });

  test('is there after the backend was opened again, with its history whole', async () => {
    const order = await placeOrder(backend);
    const closed = await bringTo(backend, await draftCase(backend, order), 'closed');
    await backend.reopen();
    expect(await backend.get('cases.get', { caseId: closed.id })).toEqual(closed);
    const check = await backend.database().read(verifyHistory);
    expect(check.kind).toBe('whole');
  });

  test('is told as plain sentences', async () => {
    const closed = await bringTo(
      backend,
      await draftCase(backend, await placeOrder(backend)),
      'closed',
    );
    const history = await backend.get('cases.history', { caseId: closed.id });
    expect(history.map(({ by, text }) => `${by} ${text}`)).toEqual([
      '陈静 新开了取消订单业务单。',
      '陈静 提交了申请，编号 QX-20261121-001。',
      '陈静 第 1 次打印取消订单申请单。',
      '陈静 登记了顾客签字。',
      '王建国 王建国在柜台输入自己的密码，表示同意。',
      '王建国 同意取消。王建国在柜台确认。',
      '刘洋 登记了服务中心的确认。王芳电话确认。',
      '赵会计 备案了申请单。',
      '陈静 通知了顾客。',
      '陈静 第 1 次打印退款签收单。',
      '赵会计 登记了款项签收：退款 ¥4,212.00，现金，王伟签收。',
    ]);
  });
});
