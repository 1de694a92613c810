import { appointmentProblems } from '../../appointment.ts';
import { checkedInput } from '../../transition.ts';
import type { VisitPlan } from '../../visit-plan.ts';
import { visitKindTitles } from '../../visit-plan.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { repairInputs } from '../actions.ts';
import type { RepairInput } from '../actions.ts';
import { contactTimeProblems } from '../checks/moments.ts';
import { receivedProblems } from '../checks/received.ts';
import { firstVisitOf, isAway, recordOf, requestOf } from '../state.ts';
import type { RepairRow } from './row.ts';
import { atTheCounter, serviceDesk, typist, workshop, writes } from './row.ts';

const agreeVisit = {
  action: 'agreeVisit',
  rule: 'REP-2',
  who: serviceDesk,
  ...checkedInput(repairInputs.agreeVisit, (input, facts) => [
    ...contactTimeProblems(input.at, facts),
    ...visitProblems(input, facts, input.at),
  ]),
  // The talk in which it was agreed is an attempt that reached the customer.
  ...writes(repairInputs.agreeVisit, (record, { at, channel, kind, note }, moment) => ({
    ...record,
    contacts: [
      ...record.contacts,
      { at, channel, reached: true, outcome: outcomeOf(kind, note), by: typist(moment) },
    ],
  })),
  visit: (input) => visitOf(repairInputs.agreeVisit.parse(input)),
  effects: ['writeRecord', 'planVisit'],
} as const satisfies Partial<RepairRow>;

const receiveGoods = {
  action: 'receiveGoods',
  done: '收到了商品',
  rule: 'REP-9',
  who: [...workshop, ...atTheCounter],
  ...checkedInput(repairInputs.receiveGoods, receivedProblems),
  ...writes(repairInputs.receiveGoods, (record, { at, condition, promisedAt }, moment) => ({
    ...record,
    received: { at, condition, promisedAt, by: typist(moment) },
    goodsBack: null,
  })),
  effects: ['writeRecord', 'finishVisit'],
} as const satisfies Partial<RepairRow>;

/** REP-1, REP-2, REP-9: from the notice to the goods. */
export const reachingSteps: readonly RepairRow[] = [
  {
    action: 'submit',
    title: '提交报修',
    done: '提交了报修，通知了服务中心',
    rule: 'REP-1',
    from: ['draft'],
    to: 'contact',
    who: atTheCounter,
    input: repairInputs.submit,
    effects: ['evaluate', 'assignNumber'],
    weight: 'main',
  },
  {
    ...agreeVisit,
    title: '约定检查',
    done: '与顾客约定了检查',
    from: ['contact'],
    to: 'arrival',
    weight: 'main',
  },
  {
    // The technician must come again, or the goods must go to the service centre after all.
    ...agreeVisit,
    title: '约定上门或取回',
    done: '与顾客约定了上门或取回',
    from: ['diagnosis', 'repair'],
    when: (facts) => !isAway(recordOf(facts)),
    to: null,
    weight: 'side',
  },
  {
    action: 'reschedule',
    title: '改约',
    done: '经顾客同意改了约定',
    rule: 'REP-9',
    from: ['arrival'],
    to: null,
    who: serviceDesk,
    ...checkedInput(repairInputs.reschedule, (input, facts) => visitProblems(input, facts)),
    visit: (input) => visitOf(repairInputs.reschedule.parse(input)),
    effects: ['planVisit'],
    weight: 'side',
  },
  {
    ...receiveGoods,
    title: '登记收到商品',
    from: ['arrival'],
    when: (facts) => firstVisitOf(facts) !== 'inspect',
    to: 'diagnosis',
    weight: 'main',
  },
  {
    // The customer stands at the counter with the goods: there is no date to agree.
    ...receiveGoods,
    title: '顾客已经送来',
    from: ['contact'],
    when: (facts) => requestOf(facts).place === 'bringIn',
    to: 'diagnosis',
    weight: 'side',
  },
  {
    ...receiveGoods,
    title: '登记收到商品',
    from: ['diagnosis', 'repair'],
    when: (facts) => !isAway(recordOf(facts)) && isComing(facts),
    to: null,
    weight: 'side',
  },
];

function isComing({ visits }: CaseFacts): boolean {
  return visits.some(({ kind }) => kind === 'takeBack' || kind === 'bringIn');
}

type FirstVisit = Pick<RepairInput<'agreeVisit'>, 'kind' | 'technicianId' | 'from' | 'to' | 'note'>;

function visitProblems(input: FirstVisit, facts: CaseFacts, agreedAt?: number): Missing[] {
  const needsTechnician = input.kind !== 'bringIn';
  const rule = { rule: 'REP-9', needsTechnician, ...(agreedAt === undefined ? {} : { agreedAt }) };
  return appointmentProblems(input, rule, facts);
}

/** Nobody goes out when the customer brings the goods in. */
function visitOf({ kind, technicianId, from, to, note }: FirstVisit): VisitPlan {
  return { kind, technicianId: kind === 'bringIn' ? null : technicianId, from, to, note };
}

function outcomeOf(kind: FirstVisit['kind'], note: string): string {
  return `约定${visitKindTitles[kind]}${note === '' ? '' : `：${note}`}`.slice(0, 2000);
}
