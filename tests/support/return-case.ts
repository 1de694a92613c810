import type { Role } from '../../shared/domain/role.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type {
  ReturnAction,
  ReturnInput,
  ReturnStage,
} from '../../shared/procedures/return/actions.ts';
import type { ReturnDecision } from '../../shared/procedures/return/decision.ts';
import { returnDecisionSchema } from '../../shared/procedures/return/decision.ts';
import type { InspectedLine } from '../../shared/procedures/return/record.ts';
import { returnRecordSchema } from '../../shared/procedures/return/record.ts';
import type { NewGoods, ReturnRequest } from '../../shared/procedures/return/request.ts';
import { emptyReturnRequest, returnRequestSchema } from '../../shared/procedures/return/request.ts';
import { isProductFault, linesToInspect } from '../../shared/procedures/return/state.ts';
import type { OrderToPlace, PlacedOrder } from './placed-order.ts';
import { placeOrder } from './placed-order.ts';
import { paymentInput } from './payment-input.ts';
import { askStepInPerson, inPerson } from './step-in-person.ts';
import type { TestBackend } from './test-backend.ts';
import { openingHour, valueOf } from './test-backend.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Four days old and delivered yesterday: one sofa for ¥4,680.00, paid, unless said otherwise. */
export function placeDeliveredOrder(
  backend: TestBackend,
  { lines = [{}], ...order }: OrderToPlace = {},
): Promise<PlacedOrder> {
  const deliveredAt = openingHour - day;
  return placeOrder(backend, {
    orderedAt: openingHour - 4 * day,
    ...order,
    lines: lines.map((line) => ({ deliveredAt, ...line })),
  });
}

/** A complete request for one piece of each line, in time and with all documents (RET-9). */
export function returnRequest(
  { lineIds }: Pick<PlacedOrder, 'lineIds'>,
  changes: Partial<ReturnRequest> = {},
): ReturnRequest {
  return {
    ...emptyReturnRequest(),
    lines: lineIds.map((id) => ({ id, quantity: 1 })),
    reason: 'other',
    reasonText: '颜色和地板不配。',
    packagingUnopened: true,
    goodsIntact: true,
    documents: ['receipt', 'pickupSlip', 'goodsReceivedNote'],
    ...changes,
  };
}

/** A claim about the quality: the customer wants an inspection, not a repair (RET-2). */
export const qualityClaim = {
  reason: 'quality',
  reasonText: '坐垫塌陷。',
  proposalAnswer: 'inspect',
} as const satisfies Partial<ReturnRequest>;

/** Another sofa in exchange, for what it costs (RET-12). */
export function exchangeFor(unitPriceFen: number): Partial<ReturnRequest> {
  return { kind: 'exchange', newGoods: [newSofa(unitPriceFen)] };
}

function newSofa(unitPriceFen: number): NewGoods {
  return {
    name: '双人位布艺沙发',
    code: 'SF-2203',
    size: '1680×920×850mm',
    colour: '墨绿',
    kind: 'regular',
    quantity: 1,
    unitPriceFen,
  };
}

/** A draft with a request typed into it, by the store manager (RET-13). */
export async function draftReturn(
  backend: TestBackend,
  order: Pick<PlacedOrder, 'orderId' | 'lineIds'>,
  changes: Partial<ReturnRequest> = {},
): Promise<CaseView> {
  const by = backend.people.storeManager;
  const { orderId } = order;
  const opened = await backend.get('cases.open', { procedure: 'return', orderId }, { by });
  const { id: caseId, revision } = opened;
  const request = returnRequest(order, changes);
  await backend.get('cases.saveDraft', { caseId, revision, request }, { by });
  return backend.get('cases.get', { caseId }, { by });
}

/** What was decided of a submitted return or exchange. */
export function returnDecisionOf({ decision }: Pick<CaseView, 'decision'>): ReturnDecision {
  return returnDecisionSchema.parse(decision);
}

/** Who usually takes a step. */
export const returnDoer: Readonly<Record<ReturnAction, Role>> = {
  submit: 'storeManager',
  recordSignature: 'storeManager',
  agreeInspection: 'serviceAgent',
  inspect: 'technician',
  tellVerdict: 'storeManager',
  tellRefusal: 'storeManager',
  apologise: 'storeManager',
  approve: 'storeManager',
  reject: 'storeManager',
  file: 'finance',
  agreeTakeBack: 'serviceAgent',
  receiveGoods: 'technician',
  agreeAmount: 'storeManager',
  payPart: 'finance',
  settle: 'finance',
  withdraw: 'storeManager',
  void: 'storeManager',
  correct: 'storeManager',
};

/** The answer to a step of the case as it is now, the PIN of `inPerson` having been typed before. */
export async function tryReturnStep<A extends ReturnAction>(
  backend: TestBackend,
  caseId: string,
  action: A,
  input: ReturnInput<A>,
  by: StaffMember = backend.people[returnDoer[action]],
): Promise<Answer<CaseView>> {
  const { revision } = await backend.get('cases.get', { caseId }, { by });
  return askStepInPerson(backend, 'divisionHead', { caseId, revision, action, input }, by);
}

/** A step that has to succeed. */
export async function returnStep<A extends ReturnAction>(
  ...given: Parameters<typeof tryReturnStep<A>>
): Promise<CaseView> {
  return valueOf(await tryReturnStep<A>(...given));
}

export async function printReturnForm(
  backend: TestBackend,
  caseId: string,
  form: 'application' | 'refundReceipt' = 'application',
) {
  const by = backend.people.storeManager;
  return backend.get('forms.issue', { caseId, form, via: 'print' }, { by });
}

/** Everything there and whole; where quality is claimed, the product is at fault. */
export function inspectedLines(view: CaseView): InspectedLine[] {
  const { reason } = returnRequestSchema.parse(view.request);
  return linesToInspect(returnDecisionOf(view)).map(({ id, pieces }) => ({
    id,
    good: pieces,
    damaged: 0,
    packagingUnopened: true,
    fault: reason === 'quality' ? 'product' : null,
  }));
}

/** An input with which each step succeeds at the clock's time, for the case as it stands. */
export function returnInput(backend: TestBackend, view: CaseView) {
  const { now } = backend.clock;
  const { id, name } = backend.people.technician;
  const appointment = { technicianId: id, from: now + day, to: now + day + 2 * hour, note: '' };
  const approval = inPerson;
  const approved = afterApproval.some((stage) => stage === view.stage);
  const { restFen } = view.money;
  const told = { at: now, channel: 'inPerson' as const, words: '' };
  return {
    submit: {},
    recordSignature: { signedAt: now },
    agreeInspection: { kind: 'inspect', ...appointment },
    inspect: {
      at: now,
      inspector: { id, name },
      place: 'store',
      lines: view.decision === null ? [] : inspectedLines(view),
      finding: '外观完好，配件齐全',
    },
    tellVerdict: told,
    tellRefusal: told,
    apologise: { at: now, words: '当面致歉' },
    approve: { approval },
    reject: { reason: '理由不成立', approval },
    file: { note: '' },
    agreeTakeBack: { kind: 'takeBack', ...appointment },
    receiveGoods: { at: now, condition: '完好' },
    agreeAmount: { amountFen: Math.floor(restFen / 2), reason: '有使用痕迹', approval },
    payPart: paymentInput(view.money, Math.floor(restFen / 2), now),
    settle: paymentInput(view.money, restFen, now),
    withdraw: { reason: '顾客改变主意', approval: approved ? approval : null },
    void: { reason: '填错了' },
    correct: {
      request: view.request as ReturnRequest,
      reason: '写错了原因',
      approval: approved ? approval : null,
    },
  } satisfies { [A in ReturnAction]: ReturnInput<A> };
}

const afterApproval: readonly ReturnStage[] = ['filing', 'goodsBack', 'settlement'];

const mainWay: readonly { stage: ReturnStage; action: ReturnAction }[] = [
  { stage: 'draft', action: 'submit' },
  { stage: 'customerSignature', action: 'recordSignature' },
  { stage: 'inspection', action: 'inspect' },
  { stage: 'verdict', action: 'tellVerdict' },
  { stage: 'approval', action: 'approve' },
  { stage: 'filing', action: 'file' },
  { stage: 'goodsBack', action: 'receiveGoods' },
  { stage: 'settlement', action: 'settle' },
];

/** Takes a case on the main way to a stage; what the stage asks for first is done. */
export async function bringReturnTo(
  backend: TestBackend,
  draft: CaseView,
  stage: ReturnStage,
): Promise<CaseView> {
  let view = draft;
  for (const { stage: from, action } of mainWay) {
    if (view.stage === stage) return view;
    if (view.stage !== from) continue;
    view = await readyFor(backend, view);
    view = await returnStep(backend, view.id, action, returnInput(backend, view)[action]);
  }
  if (view.stage !== stage) throw new Error(`The main way does not lead to ${stage}.`);
  return view;
}

/** The paper is printed and the apology made that the main step of a stage needs. */
export async function readyFor(backend: TestBackend, view: CaseView): Promise<CaseView> {
  const { id, stage, prints } = view;
  const hasCurrent = (wanted: string) =>
    prints.some(({ form, state }) => form === wanted && state === 'current');
  if (!['draft', 'inspection'].includes(stage) && !hasCurrent('application')) {
    await printReturnForm(backend, id);
  }
  if (stage === 'settlement' && view.money.kind === 'refund' && view.money.restFen > 0) {
    await printReturnForm(backend, id, 'refundReceipt');
  }
  const record = returnRecordSchema.parse(view.record);
  if (stage === 'verdict' && isProductFault(record) && record.apology === null) {
    await returnStep(backend, id, 'apologise', returnInput(backend, view).apologise);
  }
  return backend.get('cases.get', { caseId: id }, { by: backend.people.storeManager });
}
