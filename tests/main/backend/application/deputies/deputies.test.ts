import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Role } from '../../../../../shared/domain/role.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import { approvalRecordSchema } from '../../../../../shared/procedures/approval.ts';
import { bringTo, draftCase, step, tryStep } from '../../../../support/cancellation-case.ts';
import { confirmedBy, tryConfirm } from '../../../../support/confirmed-by.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const day = 24 * 3_600_000;

let backend: TestBackend;
let waiting: CaseView;

beforeEach(async () => {
  backend = await testBackend();
  waiting = await bringTo(backend, await draftCase(backend, await placeOrder(backend)), 'approval');
});

afterEach(() => backend.close());

function tryName(deputy: Role, from = 0, days = 7, by: Role = 'generalManager') {
  const fromAt = backend.clock.now + from * day;
  const input = { deputyId: backend.people[deputy].id, fromAt, untilAt: fromAt + days * day };
  return backend.ask('deputies.name', input, { by: backend.people[by] });
}

const subject = (action = 'approve') => ({
  kind: 'case' as const,
  caseId: waiting.id,
  revision: waiting.revision,
  action,
});

async function approvers() {
  const found = await backend.get('approvals.approvers', subject());
  return found.map(({ name, deputyFor }) => [name, deputyFor?.name ?? null]);
}

describe('a deputy (代)', () => {
  test('may approve in the name of who named them, besides that person', async () => {
    await tryName('finance');
    expect(await approvers()).toEqual([
      ['王建国', null],
      ['赵会计', '王建国'],
    ]);
  });

  test('may do so only in the days named', async () => {
    await tryName('finance', 1, 2);
    const days = [];
    for (const ahead of [0, 1, 2.999, 3]) {
      backend.clock.now = openingHour + ahead * day;
      days.push((await approvers()).length);
    }
    expect(days).toEqual([1, 2, 2, 1]);
  });

  test('is named on the record, with who named them', async () => {
    await tryName('finance');
    const { receptionist, generalManager } = backend.people;
    const approval = await confirmedBy(backend, 'finance', subject(), receptionist);
    await step(backend, waiting.id, 'approve', { approval }, receptionist);
    const row = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('cases')
          .select('approval')
          .where('id', '=', waiting.id)
          .executeTakeFirstOrThrow(),
      );
    expect(approvalRecordSchema.parse(JSON.parse(row.approval ?? ''))).toMatchObject({
      approverName: '赵会计',
      deputyFor: { id: generalManager.id, name: '王建国' },
    });
  });

  test('stands at the stage with whom they stand for', async () => {
    await tryName('finance');
    const { receptionist } = backend.people;
    const approval = await confirmedBy(backend, 'finance', subject(), receptionist);
    const view = await step(backend, waiting.id, 'approve', { approval }, receptionist);
    const stage = view.stages.find((each) => each.stage === 'approval');
    expect(stage?.note).toBe('赵会计（代 王建国）在柜台确认');
  });

  test('may take the step signed in, with the own PIN', async () => {
    await tryName('finance');
    const { finance } = backend.people;
    const approval = await confirmedBy(backend, 'finance', subject(), finance);
    const view = await step(backend, waiting.id, 'approve', { approval }, finance);
    expect(view.stage).toBe('serviceNotice');
  });

  test('may have signed on paper on a day on which they were one', async () => {
    await tryName('finance', 0, 1);
    backend.clock.now = openingHour + 3 * day;
    const { receptionist, finance } = backend.people;
    const approval = { by: 'paper' as const, approverId: finance.id, signedAt: openingHour };
    const view = await step(backend, waiting.id, 'approve', { approval }, receptionist);
    expect(view.stages.find((each) => each.stage === 'approval')?.note).toBe(
      '赵会计（代 王建国）书面签字 2026-11-21，陈静录入',
    );
  });

  test('may not have signed on paper on another day', async () => {
    await tryName('finance', 0, 1);
    backend.clock.now = openingHour + 3 * day;
    const { receptionist, finance } = backend.people;
    const signedAt = openingHour + 2 * day;
    const approval = { by: 'paper' as const, approverId: finance.id, signedAt };
    const answer = await tryStep(backend, waiting.id, 'approve', { approval }, receptionist);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval.approverId' }] });
  });

  test('cannot approve what they themselves asked for', async () => {
    await tryName('receptionist');
    expect(await approvers()).toEqual([['王建国', null]]);
  });

  test('cannot name a deputy in turn', async () => {
    await tryName('storeManager');
    await tryName('finance', 0, 7, 'storeManager');
    expect(await approvers()).toEqual([
      ['王建国', null],
      ['周敏', '王建国'],
    ]);
  });

  test('may approve no more once it was cancelled', async () => {
    await tryName('finance');
    const [deputyship] = await backend.get('deputies.list', {});
    const { generalManager, receptionist } = backend.people;
    await backend.get(
      'deputies.cancel',
      { deputyshipId: deputyship?.id ?? '' },
      { by: generalManager },
    );
    const answer = await tryConfirm(backend, 'finance', subject(), receptionist);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('may approve no more with a PIN typed before it was cancelled', async () => {
    await tryName('finance');
    const { generalManager, receptionist } = backend.people;
    const approval = await confirmedBy(backend, 'finance', subject(), receptionist);
    const [deputyship] = await backend.get('deputies.list', {});
    await backend.get(
      'deputies.cancel',
      { deputyshipId: deputyship?.id ?? '' },
      { by: generalManager },
    );
    const answer = await tryStep(backend, waiting.id, 'approve', { approval }, receptionist);
    expect(answer).toMatchObject({ ok: false, code: 'incomplete' });
  });

  test('may approve nothing of an approver who has left', async () => {
    await tryName('finance');
    const { generalManager, storeManager } = backend.people;
    await backend.get('staff.save', { ...generalManager, active: false }, { by: storeManager });
    const found = await approvers();
    await backend.get('staff.save', generalManager, { by: storeManager });
    expect(found).toEqual([]);
  });
});

describe('naming a deputy', () => {
  test.each([
    ['oneself', () => tryName('generalManager'), /自己/],
    ['for more than 90 days', () => tryName('finance', 0, 91), /最多代批 90 天/],
    ['from yesterday on', () => tryName('finance', -1, 7), /今天/],
    ['until before it begins', () => tryName('finance', 3, -1), /结束/],
  ])('is refused for %s', async (_, attempt, message) => {
    expect(await attempt()).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      message: expect.stringMatching(message) as string,
    });
  });

  test('is possible for 90 days', async () => {
    expect((await tryName('finance', 0, 90)).ok).toBe(true);
  });

  test('is refused for the same person in days that overlap', async () => {
    await tryName('finance', 0, 7);
    expect(await tryName('finance', 6, 7)).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is possible for another person in days that overlap', async () => {
    await tryName('finance', 0, 7);
    expect((await tryName('technician', 6, 7)).ok).toBe(true);
  });

  test('is refused for somebody who has left', async () => {
    const { finance, storeManager } = backend.people;
    await backend.get('staff.save', { ...finance, active: false }, { by: storeManager });
    const answer = await tryName('finance');
    await backend.get('staff.save', finance, { by: storeManager });
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is not for who approves nothing', async () => {
    expect(await tryName('technician', 0, 7, 'finance')).toMatchObject({ code: 'forbidden' });
  });
});

describe('the list of deputies', () => {
  test('says how each stands', async () => {
    await tryName('finance', 0, 2);
    await tryName('technician', 5, 2);
    await tryName('archivist', 0, 9);
    const archivist = (await backend.get('deputies.list', {})).find(
      ({ deputy }) => deputy.name === '钱芳',
    );
    await backend.get(
      'deputies.cancel',
      { deputyshipId: archivist?.id ?? '' },
      { by: backend.people.storeManager },
    );
    backend.clock.now += 3 * day;
    const list = await backend.get('deputies.list', {});
    const states = Object.fromEntries(
      list.slice(0, 3).map(({ deputy, state }) => [deputy.name, state]),
    );
    expect(states).toEqual({ 赵会计: 'over', 马超: 'ahead', 钱芳: 'cancelled' });
  });

  test('is not to be changed by another approver', async () => {
    await tryName('finance');
    const [deputyship] = await backend.get('deputies.list', {});
    const answer = await backend.ask(
      'deputies.cancel',
      { deputyshipId: deputyship?.id ?? '' },
      { by: backend.people.divisionHead },
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });
});
