import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { returnInputs } from '../actions.ts';
import { applicationNeeds } from '../checks/application.ts';
import { apologyNeeds } from '../checks/apology.ts';
import { inspectionProblems } from '../checks/inspection.ts';
import { toldTimeProblems } from '../checks/moments.ts';
import { visitOf, visitProblems } from '../checks/visits.ts';
import { returnDecisionSchema } from '../decision.ts';
import { acceptsSomething, decisionOf } from '../state.ts';
import { sameVerdict } from '../verdict-changes.ts';
import type { ReturnRow } from './row.ts';
import { serviceDesk, typist, writes } from './row.ts';

const tells = {
  rule: 'RET-14',
  from: ['verdict'],
  who: serviceDesk,
  weight: 'main',
} as const satisfies Partial<ReturnRow>;

const isAnythingAccepted = (facts: CaseFacts) => acceptsSomething(decisionOf(facts));

/** RET-3, RET-14: the goods are looked at, decided on again, and the customer is told. */
export const inspectingSteps: readonly ReturnRow[] = [
  {
    action: 'agreeInspection',
    title: '约定检验',
    done: '与顾客约定了检验',
    rule: 'RET-3',
    from: ['inspection'],
    to: null,
    who: serviceDesk,
    ...checkedInput(returnInputs.agreeInspection, (input, facts) =>
      visitProblems(input, 'RET-3', facts),
    ),
    visit: (input) => visitOf(returnInputs.agreeInspection.parse(input)),
    effects: ['planVisit'],
    weight: 'side',
  },
  {
    action: 'inspect',
    title: '登记检验结果',
    done: '登记了检验结果',
    rule: 'RET-14',
    from: ['inspection'],
    to: 'verdict',
    // Who typed it stands beside who inspected: a technician may write it down on paper.
    who: ['technician', ...serviceDesk],
    ...checkedInput(returnInputs.inspect, inspectionProblems),
    ...writes(returnInputs.inspect, (record, inspection, moment) => ({
      ...record,
      inspection: { ...inspection, by: typist(moment) },
      decidedFirst: returnDecisionSchema.parse(moment.decision),
    })),
    effects: ['writeRecord', 'finishVisit', 'decide', 'claimPieces', 'voidPrintsOnChange'],
    weight: 'main',
  },
  {
    ...tells,
    action: 'tellVerdict',
    title: '登记已告知，继续办理',
    done: '告知了检验后的判定，顾客继续办理',
    when: isAnythingAccepted,
    to: 'approval',
    ...checkedInput(returnInputs.tellVerdict, ({ at }, facts) => toldTimeProblems(at, facts)),
    needs: (facts) => [...applicationNeeds(facts), ...apologyNeeds(facts)],
    ...writes(returnInputs.tellVerdict, (record, told, moment) => ({
      ...record,
      verdictTold: {
        ...told,
        changed: !sameVerdict(record.decidedFirst, moment.decision),
        by: typist(moment),
      },
    })),
    effects: ['writeRecord'],
  },
  {
    ...tells,
    action: 'tellRefusal',
    title: '登记已告知，不予退换',
    done: '告知了检验后的判定，不予退换',
    when: (facts) => !isAnythingAccepted(facts),
    to: 'refused',
    ...checkedInput(returnInputs.tellRefusal, ({ at }, facts) => toldTimeProblems(at, facts)),
    needs: apologyNeeds,
    ...writes(returnInputs.tellRefusal, (record, told, moment) => ({
      ...record,
      verdictTold: {
        ...told,
        changed: !sameVerdict(record.decidedFirst, moment.decision),
        by: typist(moment),
      },
    })),
    effects: ['writeRecord', 'cancelVisits'],
  },
];
