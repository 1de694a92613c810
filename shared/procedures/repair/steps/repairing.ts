import { appointmentProblems } from '../../appointment.ts';
import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { repairInputs } from '../actions.ts';
import { workTimeProblems } from '../checks/moments.ts';
import { partsNeeds, partsProblems } from '../checks/parts.ts';
import { chargeOf, isAway, recordOf } from '../state.ts';
import type { RepairRow } from './row.ts';
import { serviceDesk, typist, workshop, writes } from './row.ts';

const agreeRepair = {
  action: 'agreeRepair',
  done: '与顾客约定了上门维修',
  rule: 'REP-9',
  from: ['repair'],
  to: null,
  who: serviceDesk,
  ...checkedInput(repairInputs.agreeRepair, (input, facts) =>
    appointmentProblems(input, { rule: 'REP-9', needsTechnician: true }, facts),
  ),
  visit: (input) => ({ kind: 'repair', ...repairInputs.agreeRepair.parse(input) }),
  effects: ['planVisit'],
} as const satisfies Partial<RepairRow>;

const completeWork = {
  action: 'completeWork',
  title: '登记维修记录',
  done: '完成了维修记录',
  rule: 'REP-11',
  from: ['repair'],
  who: workshop,
  needs: partsNeeds,
  ...checkedInput(repairInputs.completeWork, ({ doneAt }, facts) =>
    workTimeProblems(doneAt, facts),
  ),
  ...writes(repairInputs.completeWork, (record, work, moment) => ({
    ...record,
    work: { ...work, by: typist(moment) },
  })),
  effects: ['writeRecord', 'finishVisit'],
} as const satisfies Partial<RepairRow>;

/** Without a date for the visit the next thing is to agree one; what was done on the spot is recorded all the same. */
const atHome = (facts: CaseFacts) => !isAway(recordOf(facts));
const awaitsDate = (facts: CaseFacts) => atHome(facts) && facts.visits.length === 0;
const hasCharge = (facts: CaseFacts) => chargeOf(facts) > 0;

/** REP-6, REP-9, REP-11: the parts, the visit and the work. */
export const repairingSteps: readonly RepairRow[] = [
  {
    action: 'updateParts',
    title: '配件清单',
    done: '改了配件清单',
    rule: 'REP-6',
    from: ['repair'],
    to: null,
    who: [...workshop, 'storeManager'],
    ...checkedInput(repairInputs.updateParts, ({ parts }, facts) => partsProblems(parts, facts)),
    ...writes(repairInputs.updateParts, (record, { parts }) => ({ ...record, parts })),
    effects: ['writeRecord'],
    weight: 'side',
  },
  { ...agreeRepair, title: '约定上门维修', when: awaitsDate, weight: 'main' },
  {
    ...agreeRepair,
    title: '改约上门维修',
    when: (facts) => atHome(facts) && !awaitsDate(facts),
    weight: 'side',
  },
  {
    ...completeWork,
    when: (facts) => isAway(recordOf(facts)),
    to: 'goodsBack',
    weight: 'main',
  },
  ...(['main', 'side'] as const).flatMap((weight): RepairRow[] => {
    const shown = (facts: CaseFacts) => atHome(facts) && awaitsDate(facts) === (weight === 'side');
    return [
      {
        ...completeWork,
        when: (facts) => shown(facts) && hasCharge(facts),
        to: 'payment',
        weight,
      },
      {
        ...completeWork,
        when: (facts) => shown(facts) && !hasCharge(facts),
        to: 'followUp',
        weight,
      },
    ];
  }),
];
