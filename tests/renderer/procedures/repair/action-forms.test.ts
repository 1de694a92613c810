import { expect, test } from 'vitest';

import type { ActionDraft } from '../../../../renderer/procedures/action-form.ts';
import { approvalWay } from '../../../../renderer/procedures/action-values.ts';
import { repairActionForms } from '../../../../renderer/procedures/repair/action-forms/index.ts';
import { repairInputs } from '../../../../shared/procedures/repair/actions.ts';
import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import { uuid } from '../../support/fixtures.ts';
import {
  decisionOn,
  diagnosis,
  facts,
  manager,
  repairCase,
  repairRecord,
  repairRequest,
  technician,
  tomorrowAtTen,
  visit,
} from './repair-fixtures.ts';

type Formed = keyof typeof repairActionForms;

const onPaper = { approvalWay: 'paper' };
const approved = facts({ approval: 'counter' });
const approvedOnPaper = facts({ approval: 'counterOrPaper' });
const broughtIn = facts({ view: repairCase({ request: repairRequest({ place: 'bringIn' }) }) });
const charged = facts({ view: repairCase({ dueFen: 24_000 }) });
/** What the dialog puts into the input once the approver has typed the PIN. */
const proved = { by: 'counter', approverId: manager.id, token: manager.id };

const found = {
  technicianId: technician.id,
  finding: '弹簧断裂',
  cause: 'product',
  solution: '换弹簧',
  repairable: 'yes',
};
const worked = { technicianId: technician.id, fault: '弹簧断裂', done: '换了弹簧', minutes: '90' };
const rated = { repair: 5, manner: 4, punctuality: 3, overall: 4, solved: 'yes' };
const part = {
  id: uuid(900),
  name: '弹簧',
  quantity: '２',
  note: '',
  neededBy: 1,
  'neededBy.typed': '11-25 09:00',
  orderedAt: null,
  'orderedAt.typed': '',
  arrivedAt: null,
  'arrivedAt.typed': '',
};

/** What the form of an action gives when these fields were filled in after it opened. */
function filled(action: Formed, typed: ActionDraft, given = facts()) {
  const form = repairActionForms[action];
  const { input, missing } = form.input({ ...form.start(given), ...typed }, given);
  const waits = approvalWay(typed, given) === 'counter' && typeof input === 'object';
  const whole = waits ? { ...input, approval: proved } : input;
  return {
    input,
    missing: missing.map(({ path }) => path),
    accepted: repairInputs[action].safeParse(whole).success,
  };
}

test('every action has a form but those that ask nothing', () => {
  const actions: RepairAction[] = Object.keys(repairInputs) as RepairAction[];
  const asking = actions.filter((action) => !['submit', 'close'].includes(action));
  expect(Object.keys(repairActionForms).sort()).toEqual(asking.sort());
});

test.each([
  ['recordContact', { reached: 'no', outcome: '没人接' }, facts()],
  ['agreeVisit', tomorrowAtTen, facts()],
  ['agreeVisit', { ...tomorrowAtTen, kind: 'bringIn', 'visit.technicianId': null }, facts()],
  ['reschedule', { ...tomorrowAtTen, reason: '顾客出差' }, facts()],
  ['receiveGoods', { condition: '包装完好' }, facts()],
  ['receiveGoods', { condition: '包装完好', promisedAt: 1, thanked: true }, broughtIn],
  ['diagnose', found, facts()],
  ['diagnose', { ...found, charges: [{ code: 'trip', quantity: '1' }] }, facts()],
  ['sign', {}, approved],
  ['sign', onPaper, approvedOnPaper],
  ['sendBack', { reason: '再看一次' }, approved],
  ['sendBack', { reason: '再看一次', ...onPaper }, approvedOnPaper],
  ['explain', { words: '换弹簧，免费' }, facts()],
  ['decline', { words: '顾客嫌贵' }, facts()],
  ['apologise', { words: '店长当面道歉' }, facts()],
  ['updateParts', { parts: [part] }, facts()],
  ['updateParts', {}, facts()],
  ['agreeRepair', tomorrowAtTen, facts()],
  ['completeWork', worked, facts()],
  ['agreeReturn', tomorrowAtTen, facts()],
  ['agreeReturn', { ...tomorrowAtTen, way: 'fetch' }, facts()],
  ['returnGoods', {}, facts()],
  ['settle', { method: 'cash', payeeSigned: true }, charged],
  ['recordSatisfaction', rated, facts()],
  ['giveUpCalling', { reason: '打了三次没人接' }, facts()],
  ['withdraw', { reason: '不修了' }, facts()],
  ['withdraw', { reason: '不修了', ...onPaper }, approvedOnPaper],
  ['void', { reason: '开错了' }, facts()],
  ['correct', { reason: '写错了' }, facts()],
  ['correct', { reason: '写错了', ...onPaper }, approvedOnPaper],
] as const)('%s filled in as %j can be sent', (action, typed, given) => {
  const { missing, accepted } = filled(action, typed, given);
  expect({ missing, accepted }).toEqual({ missing: [], accepted: true });
});

test.each([
  ['recordContact', { at: null }, ['at', 'reached', 'outcome']],
  ['agreeVisit', { at: null }, ['technicianId', 'day', 'from', 'to', 'at']],
  ['agreeVisit', { ...tomorrowAtTen, 'visit.to': '9' }, ['to']],
  ['agreeVisit', { kind: 'bringIn' }, ['day', 'from', 'to']],
  ['reschedule', tomorrowAtTen, ['reason']],
  ['receiveGoods', { at: null }, ['at', 'condition']],
  ['diagnose', { at: null }, ['at', 'technicianId', 'finding', 'cause', 'repairable', 'solution']],
  ['diagnose', { ...found, charges: [{ code: 'trip', quantity: '1.5' }] }, ['charges.trip']],
  ['sendBack', {}, ['reason']],
  ['explain', { at: null, words: ' ' }, ['at', 'words']],
  ['decline', {}, ['words']],
  ['apologise', { at: null }, ['at', 'words']],
  ['updateParts', { parts: [{ ...part, quantity: '0' }] }, [`parts.${uuid(900)}.quantity`]],
  ['agreeRepair', {}, ['technicianId', 'day', 'from', 'to']],
  ['completeWork', { doneAt: null }, ['doneAt', 'technicianId', 'fault', 'done', 'minutes']],
  ['completeWork', { ...worked, minutes: '一小时' }, ['minutes']],
  ['completeWork', { ...worked, minutes: '60001' }, ['minutes']],
  ['agreeReturn', { way: 'fetch' }, ['day', 'from', 'to']],
  ['returnGoods', { at: null, receiver: '' }, ['at', 'receiver']],
  [
    'recordSatisfaction',
    { at: null },
    ['at', 'repair', 'manner', 'punctuality', 'overall', 'solved'],
  ],
  ['giveUpCalling', {}, ['reason']],
  ['withdraw', {}, ['reason']],
  ['void', {}, ['reason']],
  ['correct', {}, ['reason']],
] as const)('%s filled in as %j still lacks %j', (action, typed, lacking) => {
  expect(filled(action, typed).missing).toEqual(lacking);
});

test('a charge is paid exactly as it was decided (REP-5)', () => {
  expect(
    filled('settle', { amountFen: 1, method: 'cash', payeeSigned: true }, charged).input,
  ).toMatchObject({ amountFen: 24_000, method: 'cash' });
});

test('who brings the goods in is thanked and told a date (REP-9)', () => {
  expect(filled('receiveGoods', { condition: '完好' }, broughtIn).missing).toEqual([
    'promisedAt',
    'thanked',
  ]);
});

test('nobody goes out where the customer brings the goods in (REP-9)', () => {
  expect(filled('agreeVisit', { ...tomorrowAtTen, kind: 'bringIn' }).input).toMatchObject({
    technicianId: null,
  });
});

test('nobody goes out where the customer fetches the goods (REP-10)', () => {
  expect(filled('agreeReturn', { ...tomorrowAtTen, way: 'fetch' }).input).toMatchObject({
    technicianId: null,
  });
});

test('the first visit is the one that was asked for (REP-9)', () => {
  const view = repairCase({ request: repairRequest({ place: 'takeBack' }) });
  expect(filled('agreeVisit', tomorrowAtTen, facts({ view })).input).toMatchObject({
    kind: 'takeBack',
  });
});

test('an appointment is changed from what was agreed', () => {
  const view = repairCase({ visits: [visit({ kind: 'takeBack', note: '带推车' })] });
  expect(filled('reschedule', { reason: '顾客出差' }, facts({ view })).input).toMatchObject({
    kind: 'takeBack',
    technicianId: technician.id,
    from: visit().from,
    to: visit().to,
    note: '带推车',
  });
});

test('a visit that took place is no appointment any more', () => {
  const view = repairCase({ visits: [visit({ state: 'done' })] });
  expect(filled('agreeRepair', {}, facts({ view })).missing).toContain('day');
});

test('the technician of the visit is proposed for the diagnosis (REP-3)', () => {
  const view = repairCase({ visits: [visit()] });
  const { technicianId, ...typed } = found;
  expect(filled('diagnose', typed, facts({ view })).input).toMatchObject({
    technician: { id: technicianId, name: technician.name },
  });
});

test('a technician at the counter is proposed as who found it (REP-3)', () => {
  const given = facts({ personId: technician.id });
  expect(filled('diagnose', {}, given).missing).not.toContain('technicianId');
});

test('the only technician there is is proposed (REP-3)', () => {
  const given = facts({ technicians: [technician] });
  expect(filled('diagnose', {}, given).missing).not.toContain('technicianId');
});

test('what was sent back is diagnosed from what was found before (REP-3)', () => {
  const before = diagnosis({
    cause: 'misuse',
    charges: [
      { code: 'leg', title: '家具脚', kind: 'part', unit: '只', priceFen: 4000, quantity: 2 },
    ],
  });
  const view = repairCase({ record: repairRecord({ diagnosis: before }) });
  expect(filled('diagnose', {}, facts({ view })).input).toMatchObject({
    cause: 'misuse',
    finding: '弹簧断裂',
    charges: [{ code: 'leg', quantity: 2 }],
  });
});

test.each([
  ['product', 'in', '保修期内的产品质量问题'],
  ['misuse', 'in', '顾客按收费标准付钱'],
  ['product', 'out', '顾客按收费标准付钱'],
  ['none', 'in', '没有发现问题'],
  [null, 'in', '选了原因'],
] as const)(
  'beside the charges stands who pays: %s, %s of warranty (REP-5)',
  (cause, state, says) => {
    const given = facts({ view: repairCase({ decision: decisionOn(null, state) }) });
    const form = repairActionForms.diagnose;
    const fields = form.fields(given, { ...form.start(given), cause });
    expect(fields).toContainEqual(
      expect.objectContaining({ kind: 'charges', hint: expect.stringContaining(says) as string }),
    );
  },
);

test('the work record begins with what was found and the parts that were ordered (REP-11)', () => {
  const parts = [
    { id: uuid(1), name: '弹簧', quantity: 2, neededBy: 1, orderedAt: 1, arrivedAt: 1, note: '' },
  ];
  const view = repairCase({ record: repairRecord({ diagnosis: diagnosis(), parts }) });
  const typed = { done: worked.done, minutes: worked.minutes };
  expect(filled('completeWork', typed, facts({ view })).input).toMatchObject({
    technician,
    fault: '弹簧断裂',
    partsUsed: '弹簧 ×2',
  });
});

test('the goods go back to whoever is to be asked for', () => {
  const view = repairCase({ request: repairRequest({ contactName: '王太太' }) });
  expect(filled('returnGoods', {}, facts({ view })).input).toMatchObject({ receiver: '王太太' });
});

test('a correction carries the request as it was corrected (CASE-3)', () => {
  const request = repairRequest({ problem: '右扶手' });
  expect(filled('correct', { reason: '写错' }, facts({ request })).input).toMatchObject({
    request: { problem: '右扶手' },
  });
});
