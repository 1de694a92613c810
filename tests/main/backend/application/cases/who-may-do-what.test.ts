import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Role } from '../../../../../shared/domain/role.ts';
import { roles } from '../../../../../shared/domain/role.ts';
import type { StaffMember } from '../../../../../shared/ipc/schemas/store.ts';
import type { CancellationAction } from '../../../../../shared/procedures/cancellation/actions.ts';
import { cancellationInputs } from '../../../../../shared/procedures/cancellation/actions.ts';
import type { CancellationStage } from '../../../../../shared/procedures/cancellation/stages.ts';
import { cancellationStages } from '../../../../../shared/procedures/cancellation/stages.ts';
import {
  askStep,
  bringTo,
  draftCase,
  goodInput,
  printForm,
  printReceipt,
} from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/**
 * Who may do what, and where it leads, written down by hand from CAN-1 to CAN-15 and CASE-3. The
 * receptionist of these tests opened the case. Everything not named here is refused.
 */
const counter: Role[] = ['receptionist', 'storeManager'];
/** Before whom the general manager types the own PIN. */
const signers: Role[] = ['generalManager', ...counter];
type Row = { may: Role[]; to: CancellationStage };
const allowed: Record<CancellationStage, Partial<Record<CancellationAction, Row>>> = {
  draft: {
    submit: { may: counter, to: 'customerSignature' },
    withdraw: { may: counter, to: 'withdrawn' },
  },
  customerSignature: {
    recordSignature: { may: counter, to: 'approval' },
    withdraw: { may: counter, to: 'withdrawn' },
    void: { may: counter, to: 'void' },
    correct: { may: counter, to: 'customerSignature' },
  },
  approval: {
    approve: { may: signers, to: 'serviceNotice' },
    reject: { may: signers, to: 'rejected' },
    withdraw: { may: counter, to: 'withdrawn' },
    correct: { may: counter, to: 'customerSignature' },
  },
  serviceNotice: {
    acknowledge: { may: ['serviceAgent', ...counter], to: 'filing' },
    withdraw: { may: signers, to: 'withdrawn' },
    correct: { may: counter, to: 'serviceNotice' },
  },
  filing: {
    file: { may: ['finance'], to: 'customerNotice' },
    withdraw: { may: signers, to: 'withdrawn' },
    correct: { may: counter, to: 'filing' },
  },
  customerNotice: {
    tellCustomer: { may: ['serviceAgent', ...counter], to: 'settlement' },
    withdraw: { may: signers, to: 'withdrawn' },
    correct: { may: counter, to: 'customerNotice' },
  },
  settlement: {
    settle: { may: ['finance'], to: 'closed' },
    payPart: { may: ['finance'], to: 'settlement' },
    agreeAmount: { may: signers, to: 'settlement' },
    withdraw: { may: signers, to: 'withdrawn' },
    correct: { may: counter, to: 'settlement' },
  },
  closed: {},
  withdrawn: {},
  rejected: {},
  void: {},
};

const actions = Object.keys(cancellationInputs) as CancellationAction[];
const stages = cancellationStages.map(({ id }) => id);

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

async function caseAt(stage: CancellationStage) {
  const view = await bringTo(backend, await draftCase(backend, await placeOrder(backend)), stage);
  if (stage === 'customerSignature') await printForm(backend, view.id);
  if (stage === 'settlement') await printReceipt(backend, view);
  return backend.get('cases.get', { caseId: view.id });
}

type View = Awaited<ReturnType<typeof caseAt>>;

function act(view: View, action: CancellationAction, by: StaffMember) {
  const input = goodInput(backend, view)[action];
  const { id: caseId, revision } = view;
  return askStep(backend, { caseId, revision, action, input }, by);
}

describe.each(stages)('in stage %s', (stage) => {
  test('nobody can do what the table does not name', async () => {
    const view = await caseAt(stage);
    const wrong: string[] = [];
    for (const role of roles) {
      for (const action of actions) {
        if (allowed[stage][action]?.may.includes(role)) continue;
        const answer = await act(view, action, backend.people[role]);
        const expected = allowed[stage][action] ? 'forbidden' : 'conflict';
        if (answer.ok || answer.code !== expected) wrong.push(`${role} ${action}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await backend.get('cases.get', { caseId: view.id })).toEqual(view);
  });

  const rows = Object.entries(allowed[stage]).flatMap(([action, { may, to }]) =>
    may.map((role) => ({ action: action as CancellationAction, role, to })),
  );

  test.each(rows)('$role can $action, which leads to $to', async ({ action, role, to }) => {
    const view = await caseAt(stage);
    const answer = await act(view, action, backend.people[role]);
    expect(answer.ok ? answer.value.stage : answer.message).toBe(to);
  });
});

describe('the opener', () => {
  test.each(['void', 'correct'] as const)(
    'only can %s, not another receptionist',
    async (action) => {
      const other = await backend.get(
        'staff.save',
        { id: null, name: '李娜', roles: ['receptionist'], active: true },
        { by: backend.people.storeManager },
      );
      const answer = await act(await caseAt('customerSignature'), action, other);
      expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
    },
  );
});

describe('the page of a case', () => {
  test.each(stages)('offers in stage %s what the person may do', async (stage) => {
    const { id: caseId } = await caseAt(stage);
    for (const role of roles) {
      const { actions: offered } = await backend.get(
        'cases.get',
        { caseId },
        { by: backend.people[role] },
      );
      const direct = offered.filter((each) => each.allowed);
      const expected = actions.filter((each) => allowed[stage][each]?.may.includes(role));
      expect(direct.map((each) => each.action).sort()).toEqual(expected.sort());
    }
  });
});
