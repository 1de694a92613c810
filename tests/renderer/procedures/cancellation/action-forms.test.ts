import { expect, test } from 'vitest';

import type { ActionDraft, ActionFacts } from '../../../../renderer/procedures/action-form.ts';
import { approvalWay } from '../../../../renderer/procedures/action-values.ts';
import { cancellationActionForms } from '../../../../renderer/procedures/cancellation/action-forms.ts';
import { cancellationInputs } from '../../../../shared/procedures/cancellation/actions.ts';
import type { CancellationAction } from '../../../../shared/procedures/cancellation/actions.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { Approver } from '../../../../shared/ipc/schemas/trust.ts';
import { draft as caseOf, now } from '../../support/fixtures.ts';

const manager: Approver = {
  id: '00000000-0000-4000-8000-000000000003',
  name: '周建国',
  deputyFor: null,
};
const deputy: Approver = {
  id: '00000000-0000-4000-8000-000000000006',
  name: '孙立',
  deputyFor: { id: manager.id, name: manager.name },
};
const onPaper = { approvalWay: 'paper' };
/** What the dialog puts into the input once the approver has typed the PIN. */
const proved = { by: 'counter', approverId: manager.id, token: manager.id };
const decided = { refundFen: 504_000, dueFen: 0 };

function facts(part: Partial<ActionFacts> = {}): ActionFacts {
  return {
    view: caseOf(decided),
    now,
    rule: 'CAN-11',
    approval: 'none',
    approvers: [manager],
    request: emptyCancellationRequest(),
    technicians: [],
    inspectors: [],
    personId: null,
    ...part,
  };
}

/** What the form of an action gives when these fields were filled in after it opened. */
function filled(action: CancellationAction, typed: ActionDraft, given = facts()) {
  const form = cancellationActionForms[action];
  if (form === undefined) throw new Error(`No form for ${action}`);
  const { input, missing } = form.input({ ...form.start(given), ...typed }, given);
  return {
    missing: missing.map(({ path }) => path),
    accepted: cancellationInputs[action].safeParse(confirmed(input, typed, given)).success,
    input,
  };
}

/** With the approver's PIN where one is still to be typed. */
function confirmed(input: unknown, typed: ActionDraft, given: ActionFacts): unknown {
  const waits = approvalWay(typed, given) === 'counter';
  return waits && typeof input === 'object' ? { ...input, approval: proved } : input;
}

test('every action but submit has a form', () => {
  const actions = Object.keys(cancellationInputs).filter((action) => action !== 'submit');
  expect(Object.keys(cancellationActionForms).sort()).toEqual(actions.sort());
});

test.each([
  ['recordSignature', {}, facts()],
  ['approve', {}, facts({ approval: 'counter' })],
  ['approve', onPaper, facts({ approval: 'counterOrPaper' })],
  ['reject', { reason: '价格有误' }, facts({ approval: 'counter' })],
  ['reject', { reason: '价格有误', ...onPaper }, facts({ approval: 'counterOrPaper' })],
  ['acknowledge', { note: '电话告知刘敏' }, facts()],
  ['file', {}, facts()],
  ['tellCustomer', { channel: 'phone' }, facts()],
  ['settle', { method: 'cash', payeeSigned: true }, facts()],
  ['withdraw', { reason: '顾客接受建议' }, facts()],
  ['withdraw', { reason: '顾客接受建议', ...onPaper }, facts({ approval: 'counterOrPaper' })],
  ['void', { reason: '开错了' }, facts()],
  ['correct', { reason: '件数不对' }, facts()],
  ['correct', { reason: '件数不对', ...onPaper }, facts({ approval: 'counterOrPaper' })],
] as const)('%s filled in as %j can be sent', (action, typed, given) => {
  const { missing, accepted } = filled(action, typed, given);
  expect({ missing, accepted }).toEqual({ missing: [], accepted: true });
});

test.each([
  ['recordSignature', { signedAt: null }, ['signedAt']],
  ['reject', { reason: '  ' }, ['reason']],
  ['withdraw', {}, ['reason']],
  ['void', {}, ['reason']],
  ['correct', {}, ['reason']],
  ['tellCustomer', {}, ['channel']],
  ['settle', {}, ['method', 'payeeSigned']],
  [
    'settle',
    { method: 'cash', payee: ' ', settledAt: null },
    ['settledAt', 'payee', 'payeeSigned'],
  ],
] as const)('%s filled in as %j still lacks %j', (action, typed, lacking) => {
  expect(filled(action, typed).missing).toEqual(lacking);
});

test('on paper the signer and the time have to be named', () => {
  const given = facts({ approval: 'counterOrPaper', approvers: [manager, deputy] });
  expect(filled('approve', { ...onPaper, approvedAt: null }, given).missing).toEqual([
    'approverId',
    'approvedAt',
  ]);
});

test('the only one who can have signed is named already', () => {
  expect(filled('approve', onPaper, facts({ approval: 'counterOrPaper' })).input).toEqual({
    approval: { by: 'paper', approverId: manager.id, signedAt: now },
  });
});

test('an approver who cannot be recorded on paper types the PIN', () => {
  expect(approvalWay(onPaper, facts({ approval: 'counter' }))).toBe('counter');
});

test('the PIN is asked unless paper was chosen', () => {
  expect(approvalWay({}, facts({ approval: 'counterOrPaper' }))).toBe('counter');
});

test('the amount of a refund is the one decided and cannot be typed', () => {
  expect(filled('settle', { amountFen: 1, method: 'cash', payeeSigned: true }).input).toMatchObject(
    {
      amountFen: 504_000,
    },
  );
});

test('a customer who owes pays exactly that', () => {
  const owing = { refundFen: 0, dueFen: 6_000 };
  const given = facts({ view: caseOf(owing) });
  expect(
    filled('settle', { method: 'weChat', reference: '4200002', payeeSigned: true }, given).input,
  ).toMatchObject({
    amountFen: 6_000,
    method: 'weChat',
  });
});

test('where no money moves, no method and no signature are asked', () => {
  const nothing = { refundFen: 0, dueFen: 0 };
  const given = facts({ view: caseOf(nothing) });
  const { missing, accepted, input } = filled('settle', {}, given);
  expect({ missing, accepted, input }).toEqual({
    missing: [],
    accepted: true,
    input: {
      amountFen: 0,
      method: null,
      reference: '',
      settledAt: now,
      payee: '',
      relation: 'self',
      payeeSigned: false,
    },
  });
});

test('a correction carries the request as it was corrected', () => {
  const request = { ...emptyCancellationRequest(), reasonText: '改过' };
  expect(filled('correct', { reason: '写错' }, facts({ request })).input).toMatchObject({
    request,
  });
});
