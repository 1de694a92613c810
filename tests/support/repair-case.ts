import type { Role } from '../../shared/domain/role.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type { RepairAction, RepairInput } from '../../shared/procedures/repair/actions.ts';
import type { RepairRequest } from '../../shared/procedures/repair/request.ts';
import { emptyRepairRequest } from '../../shared/procedures/repair/request.ts';
import type { PlacedOrder } from './placed-order.ts';
import { paymentInput } from './payment-input.ts';
import { askStepInPerson, inPerson } from './step-in-person.ts';
import type { TestBackend } from './test-backend.ts';
import { valueOf } from './test-backend.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Goods that no order knows. */
export const otherGoods: RepairRequest['goods'] = {
  from: 'other',
  name: '实木书架',
  code: '',
  size: '',
  colour: '胡桃木',
  kind: 'regular',
  pieces: 1,
  purchasedOn: '2026-05-01',
  proof: '收据',
};

/** A complete notice; what matters for a test is passed in. */
export function repairRequest(changes: Partial<RepairRequest> = {}): RepairRequest {
  return { ...emptyRepairRequest(), problem: '左扶手塌陷，坐下有响声。', ...changes };
}

/** A draft for a line of an order, with a notice typed into it. */
export async function draftRepair(
  backend: TestBackend,
  { orderId, lineIds }: Pick<PlacedOrder, 'orderId' | 'lineIds'>,
  changes: Partial<RepairRequest> = {},
): Promise<CaseView> {
  const opened = await backend.get('cases.open', { procedure: 'repair', orderId });
  const goods = { from: 'order' as const, lineId: lineIds[0] ?? null, pieces: 1 };
  return typed(backend, opened, repairRequest({ goods, ...changes }));
}

/** A draft for goods that no order knows. */
export async function draftRepairWithoutOrder(
  backend: TestBackend,
  customerId: string,
  changes: Partial<RepairRequest> = {},
): Promise<CaseView> {
  const opened = await backend.get('cases.open', { procedure: 'repair', customerId });
  return typed(backend, opened, repairRequest({ goods: otherGoods, ...changes }));
}

async function typed(
  backend: TestBackend,
  { id: caseId, revision }: CaseView,
  request: RepairRequest,
): Promise<CaseView> {
  await backend.get('cases.saveDraft', { caseId, revision, request });
  return backend.get('cases.get', { caseId });
}

/** Who usually takes a step. */
export const repairDoer: Readonly<Record<RepairAction, Role>> = {
  submit: 'receptionist',
  recordContact: 'serviceAgent',
  agreeVisit: 'serviceAgent',
  reschedule: 'serviceAgent',
  receiveGoods: 'technician',
  diagnose: 'technician',
  sign: 'receptionist',
  sendBack: 'receptionist',
  explain: 'serviceAgent',
  decline: 'serviceAgent',
  apologise: 'serviceAgent',
  updateParts: 'technician',
  agreeRepair: 'serviceAgent',
  completeWork: 'technician',
  agreeReturn: 'serviceAgent',
  returnGoods: 'technician',
  settle: 'finance',
  recordSatisfaction: 'serviceAgent',
  giveUpCalling: 'serviceAgent',
  close: 'serviceAgent',
  withdraw: 'receptionist',
  void: 'storeManager',
  correct: 'receptionist',
};

/** The answer to a step of the case as it is now, the PIN of `inPerson` having been typed before. */
export async function tryRepairStep<A extends RepairAction>(
  backend: TestBackend,
  caseId: string,
  action: A,
  input: RepairInput<A>,
  by: StaffMember = backend.people[repairDoer[action]],
): Promise<Answer<CaseView>> {
  const { revision } = await backend.get('cases.get', { caseId }, { by });
  return askStepInPerson(backend, 'storeManager', { caseId, revision, action, input }, by);
}

/** A step that has to succeed. */
export async function repairStep<A extends RepairAction>(
  ...given: Parameters<typeof tryRepairStep<A>>
): Promise<CaseView> {
  return valueOf(await tryRepairStep<A>(...given));
}

export async function printRepairForm(backend: TestBackend, caseId: string, form = 'notice') {
  return backend.get('forms.issue', { caseId, form, via: 'print' });
}

/** An input with which each step of the usual way succeeds at the clock's time. */
export function repairInput(backend: TestBackend, view: CaseView) {
  const { now } = backend.clock;
  const { id, name } = backend.people.technician;
  const technician = { id, name };
  const appointment = { technicianId: id, from: now + day, to: now + day + 2 * hour, note: '' };
  return {
    submit: {},
    recordContact: { at: now, channel: 'phone', reached: false, outcome: '没有人接' },
    agreeVisit: { ...appointment, kind: 'inspect', at: now, channel: 'phone' },
    reschedule: { ...appointment, kind: 'inspect', reason: '顾客改时间' },
    receiveGoods: { at: now, condition: '有划痕', promisedAt: now + 3 * day, thanked: true },
    diagnose: {
      at: now,
      technician,
      finding: '弹簧断裂',
      cause: 'product',
      solution: '更换弹簧',
      repairable: true,
      charges: [{ code: 'labour', quantity: 2 }],
    },
    sign: { approval: inPerson },
    sendBack: { reason: '没有写清楚', approval: inPerson },
    explain: { at: now, channel: 'phone', words: '更换弹簧，不收费' },
    decline: { at: now, channel: 'phone', words: '顾客觉得不用修' },
    apologise: { at: now, words: '电话致歉' },
    updateParts: { parts: [] },
    agreeRepair: appointment,
    completeWork: {
      doneAt: now,
      technician,
      fault: '弹簧断裂',
      done: '更换弹簧',
      minutes: 40,
      partsUsed: '弹簧 1 件',
    },
    agreeReturn: appointment,
    returnGoods: { at: now, receiver: '王伟', condition: '完好' },
    settle: paymentInput(view.money, view.money.restFen, now),
    recordSatisfaction: {
      at: now,
      channel: 'phone',
      ratings: { repair: 5, manner: 5, punctuality: 4, overall: 5 },
      solved: true,
      words: '很满意',
      measures: '',
    },
    giveUpCalling: { reason: '一直没有人接' },
    close: {},
    withdraw: { reason: '顾客自己修好了', approval: null },
    void: { reason: '开错了' },
    correct: { request: view.request as RepairRequest, reason: '写错了电话', approval: null },
  } satisfies { [A in RepairAction]: RepairInput<A> };
}

/** The usual way of a repair at home in warranty, from stage to stage; the apology comes in time. */
const usualWay: readonly { stage: string; actions: readonly RepairAction[] }[] = [
  { stage: 'draft', actions: ['submit'] },
  { stage: 'contact', actions: ['agreeVisit'] },
  { stage: 'arrival', actions: ['diagnose'] },
  { stage: 'signature', actions: ['sign'] },
  { stage: 'explanation', actions: ['explain'] },
  { stage: 'repair', actions: ['completeWork'] },
  { stage: 'followUp', actions: ['recordSatisfaction'] },
  { stage: 'closing', actions: ['apologise', 'close'] },
];

/** Takes a case on its usual way to a stage, or to the end where it says `closed`. */
export async function bringRepairTo(
  backend: TestBackend,
  draft: CaseView,
  stage: string,
): Promise<CaseView> {
  let view = draft;
  for (const { stage: from, actions } of usualWay) {
    if (view.stage === stage) return view;
    if (view.stage !== from) continue;
    if (from === 'signature') await printRepairForm(backend, view.id);
    for (const action of actions) {
      view = await repairStep(backend, view.id, action, repairInput(backend, view)[action]);
    }
  }
  if (view.stage !== stage) throw new Error(`The usual way does not lead to ${stage}.`);
  return view;
}

/** A deadline that runs since the service centre has the repair (REP-2, REP-7). */
export async function runningDeadline(
  backend: TestBackend,
  order: Pick<PlacedOrder, 'orderId' | 'lineIds'>,
): Promise<string> {
  const { deadlines } = await bringRepairTo(backend, await draftRepair(backend, order), 'contact');
  const running = deadlines.find(({ open }) => open);
  if (!running) throw new Error('Nothing runs.');
  return running.id;
}
