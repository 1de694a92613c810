import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { repairInputs } from '../actions.ts';
import { satisfactionTimeProblems } from '../checks/moments.ts';
import { apologyNeeds, attemptNeeds, goodsHomeNeeds, workNeeds } from '../checks/needs.ts';
import type { RepairRow } from './row.ts';
import { serviceDesk, typist, writes } from './row.ts';

/** REP-12, REP-8: the satisfaction call, and the end. */
export const endingSteps: readonly RepairRow[] = [
  {
    action: 'recordSatisfaction',
    title: '登记满意度回访',
    done: '登记了满意度回访',
    rule: 'REP-12',
    from: ['followUp'],
    to: 'closing',
    who: serviceDesk,
    ...checkedInput(repairInputs.recordSatisfaction, ({ at }, facts) =>
      satisfactionTimeProblems(at, facts),
    ),
    ...writes(repairInputs.recordSatisfaction, (record, answers, moment) => ({
      ...record,
      satisfaction: { ...answers, by: typist(moment) },
    })),
    effects: ['writeRecord'],
    weight: 'main',
  },
  {
    action: 'giveUpCalling',
    title: '联系不上，不再回访',
    done: '多次联系不上顾客，不再回访',
    rule: 'REP-12',
    from: ['followUp'],
    to: 'closing',
    who: serviceDesk,
    input: repairInputs.giveUpCalling,
    needs: attemptNeeds,
    ...writes(repairInputs.giveUpCalling, (record, { reason }) => ({
      ...record,
      notReached: reason,
    })),
    effects: ['writeRecord'],
    weight: 'side',
  },
  {
    action: 'close',
    title: '结案',
    done: '结案',
    rule: 'REP-8',
    from: ['closing'],
    to: 'closed',
    who: serviceDesk,
    input: repairInputs.close,
    needs: (facts: CaseFacts) => [
      ...apologyNeeds(facts),
      ...workNeeds(facts),
      ...goodsHomeNeeds(facts),
    ],
    effects: [],
    weight: 'main',
  },
];
