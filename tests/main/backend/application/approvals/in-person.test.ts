import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { ApprovalSubject } from '../../../../../shared/ipc/schemas/trust.ts';
import { bringTo, draftCase, step, tryStep } from '../../../../support/cancellation-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import { confirmedBy, tryConfirm } from '../../../../support/confirmed-by.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let waiting: CaseView;

beforeAll(async () => {
  backend = await testBackend();
});

beforeEach(async () => {
  backend.clock.now = openingHour;
  waiting = await bringTo(backend, await draftCase(backend, await placeOrder(backend)), 'approval');
});

afterAll(() => backend.close());

function subjectOf({ id: caseId, revision }: CaseView, action = 'approve'): ApprovalSubject {
  return { kind: 'case', caseId, revision, action };
}

async function eventsOf(kind: string) {
  const events = await backend
    .database()
    .read((executor) =>
      executor.selectFrom('events').selectAll().where('kind', '=', kind).execute(),
    );
  return events.filter(({ case_id }) => case_id === waiting.id);
}

describe('an approval in person (CAN-11)', () => {
  test('is taken by the receptionist with the PIN of the general manager', async () => {
    const { receptionist } = backend.people;
    const view = await step(backend, waiting.id, 'approve', { approval: inPerson }, receptionist);
    const approval = view.stages.find(({ stage }) => stage === 'approval');
    expect(approval).toMatchObject({ by: '陈静', note: '王建国在柜台确认' });
  });

  test('asks the PIN of an approver who is signed in, too', async () => {
    const { generalManager } = backend.people;
    const input = { approval: { ...inPerson, approverId: generalManager.id } };
    const answer = await backend.ask(
      'cases.act',
      { caseId: waiting.id, revision: waiting.revision, action: 'approve', input },
      { by: generalManager },
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('is refused with a wrong PIN', async () => {
    const { generalManager: approver, receptionist } = backend.people;
    await backend.secretOf('generalManager');
    const answer = await backend.ask(
      'approvals.confirm',
      { subject: subjectOf(waiting), approverId: approver.id, secret: '111222' },
      { by: receptionist },
    );
    expect(answer).toMatchObject({ ok: false, code: 'wrongSecret' });
  });

  test('is refused with a PIN that the store manager set', async () => {
    const { storeManager, receptionist } = backend.people;
    const second = await backend.get(
      'staff.save',
      { id: null, name: '高远', roles: ['generalManager'], active: true },
      { by: storeManager },
    );
    const secret = '680351';
    await backend.get('staff.setSecret', { staffId: second.id, secret }, { by: storeManager });
    const answer = await backend.ask(
      'approvals.confirm',
      { subject: subjectOf(waiting), approverId: second.id, secret },
      { by: receptionist },
    );
    await backend.get('staff.save', { ...second, active: false }, { by: storeManager });
    expect(answer).toMatchObject({ ok: false, code: 'mustChangeSecret' });
  });

  test('counts for the very state of the case that was shown', async () => {
    const { receptionist } = backend.people;
    const approval = await confirmedBy(backend, 'generalManager', subjectOf(waiting), receptionist);
    const request = waiting.request as never;
    await step(backend, waiting.id, 'correct', { request, reason: '写错了', approval: null });
    const again = await bringTo(
      backend,
      await backend.get('cases.get', { caseId: waiting.id }),
      'approval',
    );
    const answer = await tryStep(backend, again.id, 'approve', { approval }, receptionist);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('counts before the person at the counter alone', async () => {
    const { receptionist, storeManager } = backend.people;
    const approval = await confirmedBy(backend, 'generalManager', subjectOf(waiting), receptionist);
    const answer = await tryStep(backend, waiting.id, 'approve', { approval }, storeManager);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('is forgotten after two minutes', async () => {
    const { receptionist } = backend.people;
    const approval = await confirmedBy(backend, 'generalManager', subjectOf(waiting), receptionist);
    backend.clock.now += 2 * 60_000;
    const answer = await tryStep(backend, waiting.id, 'approve', { approval }, receptionist);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('can be used again for a step that was refused', async () => {
    const { receptionist } = backend.people;
    const subject = subjectOf(waiting, 'reject');
    const approval = await confirmedBy(backend, 'generalManager', subject, receptionist);
    await tryStep(backend, waiting.id, 'reject', { reason: ' ', approval }, receptionist);
    const input = { reason: '理由不成立', approval };
    const view = await step(backend, waiting.id, 'reject', input, receptionist);
    expect(view.stage).toBe('rejected');
  });

  test('leaves its proof neither in the data nor with the remembered request', async () => {
    const { receptionist } = backend.people;
    const subject = subjectOf(waiting);
    const approval = await confirmedBy(backend, 'generalManager', subject, receptionist);
    await step(backend, waiting.id, 'approve', { approval }, receptionist);
    expect(await backend.dump()).not.toContain(approval.token);
  });

  test('is an event of its own: what, by whom, before whom', async () => {
    const { receptionist, generalManager } = backend.people;
    await confirmedBy(backend, 'generalManager', subjectOf(waiting), receptionist);
    const [event] = await eventsOf('approval.confirmed');
    expect({ by: event?.staff_id, ...(JSON.parse(event?.data ?? '{}') as object) }).toEqual({
      by: receptionist.id,
      subject: subjectOf(waiting),
      approverId: generalManager.id,
      deputyForId: null,
    });
  });

  test('is refused to who may neither approve nor record it', async () => {
    const answer = await tryConfirm(
      backend,
      'generalManager',
      subjectOf(waiting),
      backend.people.finance,
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('of somebody who is no approver is refused before the PIN is looked at, and kept', async () => {
    const { receptionist, finance } = backend.people;
    const answer = await backend.ask(
      'approvals.confirm',
      { subject: subjectOf(waiting), approverId: finance.id, secret: 'whatever' },
      { by: receptionist },
    );
    const events = await eventsOf('approval.refused');
    expect([answer.ok, events.length]).toEqual([false, 1]);
  });
});
