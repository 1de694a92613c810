import type { Role } from '../../shared/domain/role.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type {
  CancellationAction,
  CancellationInput,
} from '../../shared/procedures/cancellation/actions.ts';
import type { CancellationRequest } from '../../shared/procedures/cancellation/request.ts';
import type { CancellationStage } from '../../shared/procedures/cancellation/stages.ts';
import { decisionSchema } from '../../shared/procedures/decision.ts';
import type { Decision } from '../../shared/procedures/decision.ts';
import type { PlacedOrder } from './placed-order.ts';
import type { AskedStep } from './step-in-person.ts';
import { paymentInput } from './payment-input.ts';
import { askStepInPerson, inPerson } from './step-in-person.ts';
import type { TestBackend } from './test-backend.ts';
import { valueOf } from './test-backend.ts';

/** A complete request for some pieces of an order; what matters for a test is passed in. */
export function cancellationRequest(
  { lineIds }: Pick<PlacedOrder, 'lineIds'>,
  changes: Partial<CancellationRequest> = {},
): CancellationRequest {
  return {
    lines: lineIds.map((id) => ({ id, quantity: 1 })),
    reason: 'size',
    reasonText: '客厅实际开间 3.1 米，沙发过长。',
    proposal: '换 SF-2203 双人位',
    proposalAnswer: 'insists',
    documents: ['salesOrder', 'receipt'],
    exception: false,
    exceptionReason: '',
    ...changes,
  };
}

/** A draft with a request typed into it. */
export async function draftCase(
  backend: TestBackend,
  order: PlacedOrder,
  changes: Partial<CancellationRequest> = {},
): Promise<CaseView> {
  const opened = await backend.get('cases.open', {
    procedure: 'cancellation',
    orderId: order.orderId,
  });
  const request = cancellationRequest(order, changes);
  await backend.get('cases.saveDraft', { caseId: opened.id, revision: opened.revision, request });
  return backend.get('cases.get', { caseId: opened.id });
}

/** The answer to a step of the case as it is now. */
export async function tryStep<A extends CancellationAction>(
  backend: TestBackend,
  caseId: string,
  action: A,
  input: CancellationInput<A>,
  by: StaffMember = backend.people[doer[action]],
): Promise<Answer<CaseView>> {
  const { revision } = await backend.get('cases.get', { caseId }, { by });
  return askStep(backend, { caseId, revision, action, input }, by);
}

/** The step as the page sends it, the PIN of `inPerson` having been typed before. */
export async function askStep(
  backend: TestBackend,
  asked: AskedStep,
  by: StaffMember,
): Promise<Answer<CaseView>> {
  return askStepInPerson(backend, 'generalManager', asked, by);
}

/** A step that has to succeed. */
export async function step<A extends CancellationAction>(
  ...given: Parameters<typeof tryStep<A>>
): Promise<CaseView> {
  return valueOf(await tryStep<A>(...given));
}

export async function printForm(backend: TestBackend, caseId: string) {
  return backend.get('forms.issue', { caseId, form: 'application', via: 'print' });
}

/** 退款签收单, where money goes to the customer. */
export async function printReceipt(
  backend: TestBackend,
  { id: caseId, money }: Pick<CaseView, 'id' | 'money'>,
): Promise<void> {
  if (money.kind !== 'refund' || money.restFen === 0) return;
  await backend.get('forms.issue', { caseId, form: 'refundReceipt', via: 'print' });
}

/** What was decided of a submitted case. */
export function decisionOf({ decision }: Pick<CaseView, 'decision'>): Decision {
  return decisionSchema.parse(decision);
}

/** When its order was placed. */
export function orderedAtOf({ orderedAt }: Pick<CaseView, 'orderedAt'>): number {
  if (orderedAt === null) throw new Error('A cancellation without its order.');
  return orderedAt;
}

/** Who usually takes a step. */
export const doer: Readonly<Record<CancellationAction, Role>> = {
  submit: 'receptionist',
  recordSignature: 'receptionist',
  approve: 'generalManager',
  reject: 'generalManager',
  acknowledge: 'serviceAgent',
  file: 'finance',
  tellCustomer: 'receptionist',
  agreeAmount: 'storeManager',
  payPart: 'finance',
  settle: 'finance',
  withdraw: 'receptionist',
  void: 'storeManager',
  correct: 'receptionist',
};

/** An input with which each step succeeds at the clock's time, for the case as it stands. */
export function goodInput(backend: TestBackend, view: CaseView) {
  const { now } = backend.clock;
  const approved = afterApproval.some((stage) => stage === view.stage);
  const approval = inPerson;
  const { restFen } = view.money;
  return {
    submit: {},
    recordSignature: { signedAt: now },
    approve: { approval },
    reject: { reason: '理由不成立', approval },
    acknowledge: { note: '王芳电话确认' },
    file: { note: '' },
    tellCustomer: { channel: 'phone' as const, note: '' },
    agreeAmount: { amountFen: Math.floor(restFen / 2), reason: '与顾客商定', approval },
    payPart: paymentInput(view.money, Math.floor(restFen / 2), now),
    settle: paymentInput(view.money, restFen, now),
    withdraw: { reason: '顾客改变主意', approval: approved ? approval : null },
    void: { reason: '填错了' },
    correct: {
      request: view.request as CancellationRequest,
      reason: '写错了原因',
      approval: approved ? approval : null,
    },
  } satisfies { [A in CancellationAction]: CancellationInput<A> };
}

const afterApproval = ['serviceNotice', 'filing', 'customerNotice', 'settlement'];

const mainWay: readonly { stage: CancellationStage; action: CancellationAction }[] = [
  { stage: 'draft', action: 'submit' },
  { stage: 'customerSignature', action: 'recordSignature' },
  { stage: 'approval', action: 'approve' },
  { stage: 'serviceNotice', action: 'acknowledge' },
  { stage: 'filing', action: 'file' },
  { stage: 'customerNotice', action: 'tellCustomer' },
  { stage: 'settlement', action: 'settle' },
];

/** Takes a case on the main way to a stage, or to one of the ends. */
export async function bringTo(
  backend: TestBackend,
  draft: CaseView,
  stage: CancellationStage,
): Promise<CaseView> {
  if (stage === 'rejected')
    return endAt(backend, await bringTo(backend, draft, 'approval'), 'reject');
  if (stage === 'withdrawn') return endAt(backend, draft, 'withdraw');
  if (stage === 'void') {
    return endAt(backend, await bringTo(backend, draft, 'customerSignature'), 'void');
  }
  let view = draft;
  for (const { stage: from, action } of mainWay) {
    if (view.stage === stage) return view;
    if (view.stage !== from) continue;
    if (from === 'customerSignature') await printForm(backend, view.id);
    if (from === 'settlement') await printReceipt(backend, view);
    view = await endAt(backend, view, action);
  }
  return view;
}

function endAt(
  backend: TestBackend,
  view: CaseView,
  action: CancellationAction,
): Promise<CaseView> {
  return step(backend, view.id, action, goodInput(backend, view)[action]);
}
