import { expect, test } from 'vitest';

import type { ActionDraft, ActionFacts } from '../../../../renderer/procedures/action-form.ts';
import { cancellationActionForms } from '../../../../renderer/procedures/cancellation/action-forms.ts';
import { cancellationInputs } from '../../../../shared/procedures/cancellation/actions.ts';
import type { CancellationAction } from '../../../../shared/procedures/cancellation/actions.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { Decision } from '../../../../shared/procedures/decision.ts';
import { draft as caseOf, now, staffMember } from '../../support/fixtures.ts';

const manager = staffMember(3, '周建国', ['generalManager']);
const decided: Decision = { lines: [], feeFen: 56_000, refundFen: 504_000, dueFen: 0 };

function facts(part: Partial<ActionFacts> = {}): ActionFacts {
  return {
    view: caseOf({ decision: decided }),
    now,
    rule: 'CAN-11',
    approval: 'none',
    approvers: [manager],
    request: emptyCancellationRequest(),
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
    accepted: cancellationInputs[action].safeParse(input).success,
    input,
  };
}

test('every action but submit has a form', () => {
  const actions = Object.keys(cancellationInputs).filter((action) => action !== 'submit');
  expect(Object.keys(cancellationActionForms).sort()).toEqual(actions.sort());
});

test.each([
  ['recordSignature', {}, facts()],
  ['approve', {}, facts({ approval: 'counter' })],
  ['approve', {}, facts({ approval: 'paper' })],
  ['reject', { reason: '价格有误' }, facts({ approval: 'counter' })],
  ['reject', { reason: '价格有误' }, facts({ approval: 'paper' })],
  ['acknowledge', { note: '电话告知刘敏' }, facts()],
  ['file', {}, facts()],
  ['tellCustomer', { channel: 'phone' }, facts()],
  ['settle', { method: 'cash', payeeSigned: true }, facts()],
  ['withdraw', { reason: '顾客接受建议' }, facts()],
  ['withdraw', { reason: '顾客接受建议' }, facts({ approval: 'paper' })],
  ['void', { reason: '开错了' }, facts()],
  ['correct', { reason: '件数不对' }, facts()],
  ['correct', { reason: '件数不对' }, facts({ approval: 'paper' })],
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
  const given = facts({ approval: 'paper', approvers: [manager, staffMember(6, '孙立', [])] });
  expect(filled('approve', { approvedAt: null }, given).missing).toEqual([
    'approverId',
    'approvedAt',
  ]);
});

test('the only one who can have signed is named already', () => {
  expect(filled('approve', {}, facts({ approval: 'paper' })).input).toEqual({
    approval: { by: 'paper', approverId: manager.id, signedAt: now },
  });
});

test('the amount of a refund is the one decided and cannot be typed', () => {
  expect(filled('settle', { amountFen: 1, method: 'cash', payeeSigned: true }).input).toMatchObject(
    {
      amountFen: 504_000,
    },
  );
});

test('a customer who owes pays exactly that', () => {
  const owing = { ...decided, refundFen: 0, dueFen: 6_000 };
  const given = facts({ view: caseOf({ decision: owing }) });
  expect(filled('settle', { method: 'weChat', payeeSigned: true }, given).input).toMatchObject({
    amountFen: 6_000,
    method: 'weChat',
  });
});

test('where no money moves, no method and no signature are asked', () => {
  const nothing = { ...decided, refundFen: 0, dueFen: 0 };
  const given = facts({ view: caseOf({ decision: nothing }) });
  const { missing, accepted, input } = filled('settle', {}, given);
  expect({ missing, accepted, input }).toEqual({
    missing: [],
    accepted: true,
    input: { amountFen: 0, method: null, settledAt: now, payee: '', payeeSigned: false },
  });
});

test('a correction carries the request as it was corrected', () => {
  const request = { ...emptyCancellationRequest(), reasonText: '改过' };
  expect(filled('correct', { reason: '写错' }, facts({ request })).input).toMatchObject({
    request,
  });
});
