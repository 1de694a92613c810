import { expect, test } from 'vitest';

import type { ActionDraft } from '../../../../renderer/procedures/action-form.ts';
import { approvalWay } from '../../../../renderer/procedures/action-values.ts';
import { returnActionForms } from '../../../../renderer/procedures/return/action-forms.ts';
import { returnInputs } from '../../../../shared/procedures/return/actions.ts';
import type { ReturnAction } from '../../../../shared/procedures/return/actions.ts';
import { uuid } from '../../support/fixtures.ts';
import { visit } from '../repair/repair-fixtures.ts';
import {
  facts,
  head,
  inspector,
  manager,
  returnCase,
  returnDraft,
  returnRequest,
} from './return-fixtures.ts';

type Formed = keyof typeof returnActionForms;

const onPaper = { approvalWay: 'paper' };
const approved = facts({ approval: 'counter' });
const approvedOnPaper = facts({ approval: 'counterOrPaper' });
const owing = facts({ view: returnCase(returnRequest(), { refundFen: 468_000 }) });
const chairs = returnRequest({ lines: [{ id: 'chair', quantity: 4 }] });
const chairCase = facts({ view: returnCase(chairs) });
const brokenChairs = facts({
  view: returnCase({ ...chairs, reason: 'quality', proposalAnswer: 'inspect' }),
});
/** What the dialog puts into the input once the approver has typed the PIN. */
const proved = { by: 'counter', approverId: head.id, token: head.id };
const tomorrow: ActionDraft = {
  'visit.day': '11-22',
  'visit.from': '10',
  'visit.to': '11:30',
  'visit.technicianId': inspector.id,
};
const looked = { inspectorId: inspector.id, finding: '没有用过的痕迹' };
const row = { id: 'chair', good: '3', damaged: '1', packagingUnopened: false, fault: null };

/** What the form of an action gives when these fields were filled in after it opened. */
function filled(action: Formed, typed: ActionDraft, given = facts()) {
  const form = returnActionForms[action];
  const { input, missing } = form.input({ ...form.start(given), ...typed }, given);
  const waits = approvalWay(typed, given) === 'counter' && typeof input === 'object';
  const whole = waits ? { ...input, approval: proved } : input;
  return {
    input,
    missing: missing.map(({ path }) => path),
    accepted: returnInputs[action].safeParse(whole).success,
  };
}

test('every action but submit has a form', () => {
  const actions = (Object.keys(returnInputs) as ReturnAction[]).filter((each) => each !== 'submit');
  expect(Object.keys(returnActionForms).sort()).toEqual(actions.sort());
});

test.each([
  ['recordSignature', {}, facts()],
  ['agreeInspection', tomorrow, facts()],
  ['agreeInspection', { ...tomorrow, kind: 'bringIn', 'visit.technicianId': null }, facts()],
  ['inspect', looked, facts()],
  ['inspect', { ...looked, lines: [row] }, chairCase],
  ['inspect', { ...looked, lines: [{ ...row, fault: 'product' }] }, brokenChairs],
  ['tellVerdict', {}, facts()],
  ['tellRefusal', { channel: 'phone', words: '顾客理解' }, facts()],
  ['apologise', { words: '店长当面道歉' }, facts()],
  ['approve', {}, approved],
  ['approve', onPaper, approvedOnPaper],
  ['reject', { reason: '单据不齐' }, approved],
  ['file', {}, facts()],
  ['agreeTakeBack', tomorrow, facts()],
  ['receiveGoods', { condition: '和检验时一样' }, facts()],
  ['agreeAmount', { amount: '4000', reason: '有使用痕迹' }, approved],
  ['payPart', { amount: '1,000', method: 'cash', payeeSigned: true }, owing],
  ['settle', { method: 'cash', payeeSigned: true }, owing],
  ['settle', {}, facts()],
  ['withdraw', { reason: '不退了' }, facts()],
  ['withdraw', { reason: '不退了' }, approved],
  ['void', { reason: '开错了' }, facts()],
  ['correct', { reason: '件数不对' }, approved],
] as const)('%s filled in as %j can be sent', (action, typed, given) => {
  const { missing, accepted } = filled(action, typed, given);
  expect({ missing, accepted }).toEqual({ missing: [], accepted: true });
});

test.each([
  ['recordSignature', { signedAt: null }, ['signedAt']],
  ['agreeInspection', {}, ['technicianId', 'day', 'from', 'to']],
  ['inspect', { at: null, place: null }, ['at', 'inspectorId', 'place', 'finding']],
  ['tellVerdict', { at: null }, ['at']],
  ['apologise', {}, ['words']],
  ['receiveGoods', { at: null }, ['at', 'condition']],
  ['agreeAmount', {}, ['amount', 'reason']],
  ['reject', { reason: ' ' }, ['reason']],
  ['withdraw', {}, ['reason']],
  ['void', {}, ['reason']],
  ['correct', {}, ['reason']],
] as const)('%s filled in as %j still lacks %j', (action, typed, lacking) => {
  expect(filled(action, typed).missing).toEqual(lacking);
});

test.each([
  ['a count that is none', { good: 'x' }, ['lines.chair.good']],
  ['nothing written', { damaged: '' }, ['lines.chair.damaged']],
  ['more than was asked for', { good: '4' }, ['lines.chair.good']],
])('an inspection with %s is not sent (RET-14)', (_, part, lacking) => {
  const typed = { ...looked, lines: [{ ...row, ...part }] };
  expect(filled('inspect', typed, chairCase).missing).toEqual(lacking);
});

test('whose fault it is has to be judged where quality is claimed (RET-4, RET-5)', () => {
  expect(filled('inspect', { ...looked, lines: [row] }, brokenChairs).missing).toEqual([
    'lines.chair.fault',
  ]);
});

test('no fault is judged where nobody claims one', () => {
  const typed = { ...looked, lines: [{ ...row, fault: 'product' }] };
  expect(filled('inspect', typed, chairCase).input).toMatchObject({ lines: [{ fault: null }] });
});

test('pieces that were not there are in neither count (CASE-2)', () => {
  const typed = { ...looked, lines: [{ ...row, good: '２', damaged: '0' }] };
  expect(filled('inspect', typed, chairCase)).toMatchObject({
    missing: [],
    input: { lines: [{ id: 'chair', good: 2, damaged: 0 }] },
  });
});

test('what was not delivered is not inspected (RET-8)', () => {
  const request = returnRequest({
    kind: 'exchange',
    lines: [
      { id: 'sofa', quantity: 1 },
      { id: 'bed', quantity: 1 },
    ],
  });
  const given = facts({ view: returnCase(request) });
  expect(filled('inspect', looked, given).input).toMatchObject({
    lines: [{ id: 'sofa', good: 1, damaged: 0 }],
  });
});

test('whoever goes to look is proposed as the inspector, at the customer’s (RET-14)', () => {
  const view = { ...returnCase(), visits: [visit({ technician: inspector })] };
  expect(filled('inspect', { finding: '完好' }, facts({ view })).input).toMatchObject({
    inspector,
    place: 'home',
  });
});

test('a store manager at the counter is proposed as the inspector, in the store', () => {
  const given = facts({ personId: manager.id });
  expect(filled('inspect', { finding: '完好' }, given).input).toMatchObject({
    inspector: manager,
    place: 'store',
  });
});

test('an inspection that is agreed is changed from what was agreed (RET-3)', () => {
  const view = { ...returnCase(), visits: [visit({ technician: inspector, note: '带照相机' })] };
  expect(filled('agreeInspection', {}, facts({ view })).input).toMatchObject({
    kind: 'inspect',
    technicianId: inspector.id,
    from: visit().from,
    note: '带照相机',
  });
});

test('the packaging asked about is that of goods to be picked up (RET-7)', () => {
  const request = returnRequest({
    packagingUnopened: true,
    lines: [
      { id: 'sofa', quantity: 1 },
      { id: 'wardrobe', quantity: 1 },
    ],
  });
  const given = facts({ view: returnCase(request) });
  expect(filled('inspect', looked, given).input).toMatchObject({
    lines: [
      { id: 'sofa', packagingUnopened: false },
      { id: 'wardrobe', packagingUnopened: true },
    ],
  });
});

test('a case that is not decided has nothing to inspect', () => {
  const view = { ...returnDraft(), id: uuid(302) };
  expect(filled('inspect', looked, facts({ view })).input).toMatchObject({ lines: [] });
});
