import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import { bringTo, draftCase, step, tryStep } from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const day = 24 * 3_600_000;

let backend: TestBackend;
let waiting: CaseView;

beforeAll(async () => {
  backend = await testBackend();
});

beforeEach(async () => {
  backend.clock.now = openingHour;
  waiting = await bringTo(backend, await draftCase(backend, await placeOrder(backend)), 'approval');
  backend.clock.now += 2 * day;
});

afterAll(() => backend.close());

function onPaper(signedAt: number, approverId = backend.people.generalManager.id) {
  return { approval: { by: 'paper' as const, approverId, signedAt } };
}

describe('an approval on paper (CAN-11)', () => {
  test('says who signed, when, and who recorded it', async () => {
    const view = await step(
      backend,
      waiting.id,
      'approve',
      onPaper(openingHour + day),
      backend.people.receptionist,
    );
    const approval = view.stages.find(({ stage }) => stage === 'approval');
    expect(approval).toMatchObject({ by: '陈静', note: '王建国书面签字 2026-11-22，陈静录入' });
  });

  test('starts the hour of the service centre when it is recorded (CAN-12)', async () => {
    const view = await step(
      backend,
      waiting.id,
      'approve',
      onPaper(openingHour),
      backend.people.receptionist,
    );
    expect(view.deadlines).toMatchObject([{ dueAt: backend.clock.now + 3_600_000 }]);
  });

  test('can also reject', async () => {
    const input = { reason: '理由不成立', ...onPaper(openingHour) };
    const view = await step(backend, waiting.id, 'reject', input, backend.people.receptionist);
    expect(view.stage).toBe('rejected');
  });

  test.each([
    ['the day before the customer signed', openingHour - day, /早于顾客签字/],
    ['tomorrow', openingHour + 3 * day, /晚于今天/],
  ])('is refused when dated %s (TIME-7)', async (_, signedAt, message) => {
    const { receptionist } = backend.people;
    const answer = await tryStep(backend, waiting.id, 'approve', onPaper(signedAt), receptionist);
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });

  test('is accepted with the date of today at any hour, since paper carries a date', async () => {
    const { receptionist } = backend.people;
    const late = backend.clock.now + 8 * 3_600_000;
    const answer = await tryStep(backend, waiting.id, 'approve', onPaper(late), receptionist);
    expect(answer.ok).toBe(true);
  });

  test('is refused when who signed is no general manager', async () => {
    const input = onPaper(openingHour, backend.people.finance.id);
    const { receptionist } = backend.people;
    const answer = await tryStep(backend, waiting.id, 'approve', input, receptionist);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval.approverId' }] });
  });

  test('is refused when the general manager has left', async () => {
    const { generalManager, storeManager, receptionist } = backend.people;
    await backend.get('staff.save', { ...generalManager, active: false }, { by: storeManager });
    const input = onPaper(openingHour);
    const answer = await tryStep(backend, waiting.id, 'approve', input, receptionist);
    await backend.get('staff.save', generalManager, { by: storeManager });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval.approverId' }] });
  });

  test('cannot be recorded by who may neither approve nor record', async () => {
    const input = onPaper(openingHour);
    const answer = await tryStep(backend, waiting.id, 'approve', input, backend.people.finance);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('a withdrawal after the approval (CASE-3)', () => {
  test('needs the word of the approver', async () => {
    const approved = await bringTo(backend, waiting, 'filing');
    const input = { reason: '不取消了', approval: null };
    const answer = await tryStep(backend, approved.id, 'withdraw', input);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval' }] });
  });

  test('can be recorded with the signature of the approver', async () => {
    const approved = await bringTo(backend, waiting, 'filing');
    const input = { reason: '不取消了', ...onPaper(backend.clock.now) };
    const view = await step(backend, approved.id, 'withdraw', input, backend.people.receptionist);
    expect(view.stage).toBe('withdrawn');
  });
});
