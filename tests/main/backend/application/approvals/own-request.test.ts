import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Role } from '../../../../../shared/domain/role.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../../../shared/ipc/schemas/store.ts';
import {
  bringTo,
  draftCase,
  goodInput,
  printForm,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

/** Nobody approves what they themselves asked for; here the general manager serves customers too. */
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
  await give('generalManager', ['generalManager', 'storeManager', 'receptionist']);
});

beforeEach(() => {
  backend.clock.now = openingHour;
});

afterAll(() => backend.close());

async function give(role: Role, roles: Role[]): Promise<void> {
  const person = { ...backend.people[role], roles };
  backend.people[role] = await backend.get('staff.save', person, {
    by: backend.people.storeManager,
  });
}

const manager = (): StaffMember => backend.people.generalManager;

async function names(view: CaseView, action: string, by: StaffMember): Promise<string[]> {
  const { id: caseId, revision } = await backend.get('cases.get', { caseId: view.id });
  const subject = { kind: 'case' as const, caseId, revision, action };
  const approvers = await backend.get('approvals.approvers', subject, { by });
  return approvers.map(({ name }) => name);
}

async function submittedBy(person: StaffMember): Promise<CaseView> {
  const draft = await draftCase(backend, await placeOrder(backend));
  await step(backend, draft.id, 'submit', {}, person);
  await printForm(backend, draft.id);
  return step(backend, draft.id, 'recordSignature', { signedAt: backend.clock.now });
}

describe('the general manager', () => {
  test('can approve what somebody else asked for', async () => {
    const view = await submittedBy(backend.people.receptionist);
    expect(await names(view, 'approve', backend.people.receptionist)).toEqual(['王建国']);
  });

  test('cannot approve what they submitted', async () => {
    const view = await submittedBy(manager());
    expect(await names(view, 'approve', backend.people.receptionist)).toEqual([]);
  });

  test('is refused with the own PIN for what they submitted', async () => {
    const view = await submittedBy(manager());
    const answer = await tryStep(backend, view.id, 'approve', { approval: inPerson });
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('is refused on paper for what they submitted', async () => {
    const view = await submittedBy(manager());
    const approval = { by: 'paper' as const, approverId: manager().id, signedAt: view.requestedAt };
    const { receptionist } = backend.people;
    const answer = await tryStep(backend, view.id, 'approve', { approval }, receptionist);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval.approverId' }] });
  });

  test('cannot approve what they opened and somebody else submitted', async () => {
    const { orderId } = await placeOrder(backend);
    const opened = await backend.get(
      'cases.open',
      { procedure: 'cancellation', orderId },
      { by: manager() },
    );
    const lines = opened.goods.map(({ id }) => ({ id, quantity: 1 }));
    const draft = await draftCase(backend, await placeOrder(backend));
    const request = { ...(draft.request as object), lines };
    const { id: caseId, revision } = opened;
    await backend.get('cases.saveDraft', { caseId, revision, request });
    const view = await bringTo(backend, await backend.get('cases.get', { caseId }), 'approval');
    expect(await names(view, 'approve', backend.people.receptionist)).toEqual([]);
  });

  test('cannot approve what they corrected', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const submitted = await bringTo(backend, draft, 'customerSignature');
    const { correct } = goodInput(backend, submitted);
    await step(backend, submitted.id, 'correct', correct, manager());
    const view = await bringTo(
      backend,
      await backend.get('cases.get', { caseId: submitted.id }),
      'approval',
    );
    expect(await names(view, 'approve', backend.people.receptionist)).toEqual([]);
  });

  test('cannot approve a correction that they make themselves (CASE-3)', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const approved = await bringTo(backend, draft, 'filing');
    expect(await names(approved, 'correct', manager())).toEqual([]);
  });

  test('approves a correction that somebody else makes (CASE-3)', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const approved = await bringTo(backend, draft, 'filing');
    expect(await names(approved, 'correct', backend.people.receptionist)).toEqual(['王建国']);
  });
});
