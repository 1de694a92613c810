import type { Channel } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { cancellation } from '../../../shared/procedures/cancellation/index.ts';
import { transitionsFrom } from '../../../shared/procedures/transition.ts';
import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import { contextOf } from '../../../renderer/procedures/decision-context.ts';
import { draft, now, order, staff } from './fixtures.ts';

/** A backend in memory that knows one order: enough to look at the screens, no rules of its own. */
export function fakeCounter(): Bridge {
  let person: StaffMember | null = staff[0] ?? null;
  let view: CaseView = withRail(draft());
  const settings = view.settings;
  const answers: Partial<Record<Channel, (input: never) => unknown>> = {
    'store.state': () => ({
      profile: { name: '某某家居', branch: '香港中路店', code: '' },
      settings,
      needsFirstSecret: false,
      storage: [],
      now,
    }),
    'staff.list': () => staff,
    'session.current': () => person,
    // Any PIN is right.
    'session.signIn': ({ staffId }: { staffId: string }) => {
      person = staff.find((each) => each.id === staffId) ?? null;
      return { person, lockAfterMs: 300_000 };
    },
    'session.touch': () => ({}),
    'session.changeSecret': () => ({}),
    'approvals.approvers': () => approvers,
    'approvals.confirm': () => ({ token: crypto.randomUUID() }),
    'deputies.list': () => [],
    'deputies.name': () => ({}),
    'staff.access': () =>
      staff.map(({ id: staffId }) => ({
        staffId,
        hasSecret: true,
        mustChange: false,
        wrongTries: 0,
        lockedAt: null,
        lastSignInAt: now,
      })),
    'staff.setSecret': () => ({}),
    'session.leave': () => {
      person = null;
      return {};
    },
    'board.view': () => ({
      now,
      endOfToday: now + 8 * 3_600_000,
      items: [],
      more: 0,
      openCases: 1,
      unknownYears: [],
    }),
    'orders.list': () => ({ rows: [order], next: null }),
    'orders.get': () => order,
    'customers.list': () => ({ rows: [customer()], next: null }),
    'customers.get': () => ({
      ...customer(),
      address: order.address,
      orderList: [order],
      cases: [],
    }),
    'customers.reveal': () => ({ phone: '19912345678' }),
    'search.find': () => [
      { kind: 'order', id: order.id, title: order.orderNumber, subtitle: '王伟 199····5678' },
    ],
    'cases.list': () => ({ rows: [view], next: null }),
    'cases.get': () => view,
    'cases.history': () => [{ at: now, by: '陈静', text: '登记了业务单。', rule: 'CAN-1' }],
    'cases.open': () => view,
    'cases.saveDraft': ({ request }: { request: unknown }) => {
      view = { ...view, revision: view.revision + 1, request };
      return { revision: view.revision };
    },
    'cases.act': ({ action }: { action: string }) => {
      view = withRail(moved(view, action));
      return view;
    },
    'counter.about': () => ({ version: '0.1.0', electron: '-', dataFolder: '-', logFolder: '-' }),
    'counter.settings': () => ({
      values: { language: 'zh-CN', printerName: null },
      setAsideAs: null,
    }),
  };
  return {
    request: (channel, input) => Promise.resolve(answerOf(answers, channel, input)),
    onNotice: () => () => undefined,
  };
}

const approvers = staff
  .filter(({ roles }) => roles.includes('generalManager'))
  .map(({ id, name }) => ({ id, name, deputyFor: null }));

function answerOf(
  answers: Partial<Record<string, (input: never) => unknown>>,
  channel: string,
  input: unknown,
): Answer<unknown> {
  const answer = answers[channel];
  if (answer === undefined) {
    return { ok: false, code: 'notFound', message: `没有 ${channel}。`, details: [] };
  }
  return { ok: true, value: answer(input as never) };
}

function customer() {
  return {
    id: order.customerId,
    name: order.customerName,
    phone: order.phone,
    orders: 1,
    lastOrderedAt: order.orderedAt,
  };
}

/** The stage, actions and decision after an action; everybody may do everything. */
function moved(view: CaseView, action: string): CaseView {
  const to = transitionsFrom(cancellation, view.stage).find((each) => each.action === action)?.to;
  const stage = to ?? view.stage;
  return {
    ...view,
    stage,
    number: 'QX-20261121-003',
    submittedAt: now,
    ended: cancellation.stages.find((each) => each.id === stage)?.kind === 'ended',
    decision: view.decision ?? cancellation.evaluate(view.request, contextOf(view)).decision,
  };
}

function withRail(view: CaseView): CaseView {
  const at = cancellation.stages.findIndex((stage) => stage.id === view.stage);
  return {
    ...view,
    stageTitle: cancellation.stages[at]?.title ?? '',
    stages: cancellation.stages.slice(0, 8).map(({ id, title, rule }, index) => ({
      stage: id,
      title,
      rule,
      state: index < at ? 'done' : index === at ? 'current' : 'ahead',
      at: index < at ? now : null,
      by: index < at ? '陈静' : null,
      note: null,
    })),
    actions: transitionsFrom(cancellation, view.stage).map(({ action, title, rule, weight }) => ({
      action,
      title,
      rule,
      weight,
      allowed: true,
      approval: ['approve', 'reject'].includes(action) ? { onPaper: true } : null,
      whyNot: null,
      missing: [],
    })),
  };
}
