import { approvalDateProblems } from '../../approval-date.ts';
import type { ApprovalInput } from '../../approval.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { checkedInput } from '../../transition.ts';
import { repairInputs } from '../actions.ts';
import { diagnosisProblems } from '../checks/diagnosis.ts';
import { explanationTimeProblems, signedDayProblems } from '../checks/moments.ts';
import { apologyNeeds, noticeNeeds } from '../checks/needs.ts';
import { chargesOf } from '../charges.ts';
import { chargeOf, firstVisitOf, isAway, isRepairable, recordOf } from '../state.ts';
import type { RepairRow } from './row.ts';
import { serviceDesk, signer, typist, workshop, writes } from './row.ts';

const diagnose = {
  action: 'diagnose',
  title: '登记诊断',
  done: '登记了诊断',
  rule: 'REP-3',
  to: 'signature',
  who: workshop,
  ...checkedInput(repairInputs.diagnose, diagnosisProblems),
  ...writes(repairInputs.diagnose, (record, { charges, ...diagnosis }, moment) => ({
    ...record,
    diagnosis: {
      ...diagnosis,
      charges: chargesOf(charges, moment.service.feeSchedule),
      by: typist(moment),
    },
  })),
  effects: ['writeRecord', 'decide', 'finishVisit'],
  weight: 'main',
} as const satisfies Partial<RepairRow>;

const explain = {
  action: 'explain',
  rule: 'REP-4',
  from: ['explanation'],
  who: serviceDesk,
  ...checkedInput(repairInputs.explain, ({ at }, facts) => explanationTimeProblems(at, facts)),
  ...writes(repairInputs.explain, (record, { at, channel, words }, moment) => ({
    ...record,
    explanation: { at, channel, words, agrees: true, by: typist(moment) },
  })),
  effects: ['writeRecord'],
  weight: 'main',
} as const satisfies Partial<RepairRow>;

const decline = {
  action: 'decline',
  title: '顾客不修',
  done: '向顾客说明了方案，顾客不修',
  rule: 'REP-4',
  from: ['explanation'],
  who: serviceDesk,
  ...checkedInput(repairInputs.decline, ({ at }, facts) => explanationTimeProblems(at, facts)),
  ...writes(repairInputs.decline, (record, { at, channel, words }, moment) => ({
    ...record,
    explanation: { at, channel, words, agrees: false, by: typist(moment) },
  })),
  effects: ['writeRecord'],
  weight: 'side',
} as const satisfies Partial<RepairRow>;

/** Nothing to repair: told, and that is all. */
const informed = { ...explain, title: '登记说明', done: '向顾客说明了结果' } as const;

/** REP-3, REP-4, REP-7: what was found, signed, and told to the customer. */
export const diagnosingSteps: readonly RepairRow[] = [
  { ...diagnose, from: ['arrival'], when: (facts) => firstVisitOf(facts) === 'inspect' },
  { ...diagnose, from: ['diagnosis'] },
  {
    action: 'sign',
    title: '店长签字',
    done: '签字同意了诊断',
    rule: 'REP-3',
    from: ['signature'],
    to: 'explanation',
    who: signer,
    recordedBy: serviceDesk,
    needs: noticeNeeds,
    ...checkedInput(repairInputs.sign, ({ approval }, facts) => signatureProblems(approval, facts)),
    ...writes(repairInputs.sign, (record, { approval }, { now }) => ({
      ...record,
      signed: { at: approval.by === 'paper' ? approval.signedAt : now, way: approval.by },
    })),
    effects: ['writeRecord', 'recordApproval', 'fileForms'],
    weight: 'main',
  },
  {
    action: 'sendBack',
    title: '退回重新诊断',
    done: '不同意诊断，退回重新诊断',
    rule: 'REP-3',
    from: ['signature'],
    to: 'diagnosis',
    who: signer,
    recordedBy: serviceDesk,
    ...checkedInput(repairInputs.sendBack, ({ approval }, facts) =>
      signatureProblems(approval, facts),
    ),
    effects: [],
    weight: 'side',
  },
  {
    ...explain,
    title: '登记说明，顾客同意',
    done: '向顾客说明了方案，顾客同意',
    when: (facts) => isRepairable(recordOf(facts)),
    to: 'repair',
  },
  {
    ...informed,
    when: (facts) => !isRepairable(recordOf(facts)) && isAway(recordOf(facts)),
    to: 'goodsBack',
  },
  {
    ...informed,
    when: (facts) => stays(facts) && chargeOf(facts) > 0,
    to: 'payment',
  },
  {
    ...informed,
    when: (facts) => stays(facts) && chargeOf(facts) === 0,
    to: 'closing',
  },
  {
    ...decline,
    when: (facts) => isRepairable(recordOf(facts)) && isAway(recordOf(facts)),
    needs: apologyNeeds,
    to: 'goodsBack',
  },
  {
    ...decline,
    when: (facts) => isRepairable(recordOf(facts)) && !isAway(recordOf(facts)),
    needs: apologyNeeds,
    to: 'declined',
  },
];

/** Nothing to repair, and the goods are where they belong. */
function stays(facts: CaseFacts): boolean {
  const record = recordOf(facts);
  return !isRepairable(record) && !isAway(record);
}

function signatureProblems(approval: ApprovalInput, facts: CaseFacts): Missing[] {
  if (approval.by === 'counter') return [];
  const problems = approvalDateProblems(approval, facts);
  return problems.length > 0 ? problems : signedDayProblems(approval.signedAt, facts);
}
