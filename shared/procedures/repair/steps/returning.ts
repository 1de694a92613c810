import { appointmentProblems } from '../../appointment.ts';
import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { repairInputs } from '../actions.ts';
import type { RepairStage } from '../actions.ts';
import { returnedTimeProblems } from '../checks/moments.ts';
import { paymentProblems } from '../checks/payment.ts';
import { asksSatisfaction, chargeOf, hasDeclined, isAway, recordOf } from '../state.ts';
import type { RepairRow } from './row.ts';
import { atTheCounter, serviceDesk, typist, workshop, writes } from './row.ts';

const agreeReturn = {
  action: 'agreeReturn',
  done: '与顾客约定了送回',
  rule: 'REP-10',
  from: ['goodsBack'],
  to: null,
  who: serviceDesk,
  ...checkedInput(repairInputs.agreeReturn, (input, facts) =>
    // The customer may fetch the goods: then nobody goes out.
    appointmentProblems(input, { rule: 'REP-10', needsTechnician: false }, facts),
  ),
  visit: (input) => ({ kind: 'bringBack', ...repairInputs.agreeReturn.parse(input) }),
  effects: ['planVisit'],
} as const satisfies Partial<RepairRow>;

const returnGoods = {
  action: 'returnGoods',
  done: '把商品交还了顾客',
  rule: 'REP-10',
  who: [...workshop, ...atTheCounter],
  ...checkedInput(repairInputs.returnGoods, ({ at }, facts) => returnedTimeProblems(at, facts)),
  ...writes(repairInputs.returnGoods, (record, { at, receiver, condition }, moment) => ({
    ...record,
    goodsBack: { at, receiver, condition, by: typist(moment) },
  })),
  effects: ['writeRecord', 'finishVisit'],
} as const satisfies Partial<RepairRow>;

const isAgreed = ({ visits }: CaseFacts) => visits.length > 0;

/** Where a case goes on when the goods are back. Who declined pays nothing [D]. */
const waysOn: readonly { to: RepairStage; when: (facts: CaseFacts) => boolean }[] = [
  { to: 'declined', when: (facts) => hasDeclined(recordOf(facts)) },
  { to: 'payment', when: (facts) => !hasDeclined(recordOf(facts)) && chargeOf(facts) > 0 },
  { to: 'followUp', when: (facts) => !hasDeclined(recordOf(facts)) && chargeOf(facts) === 0 },
];

/** REP-10, REP-5: the goods go back, and what is charged is paid. */
export const returningSteps: readonly RepairRow[] = [
  {
    ...agreeReturn,
    title: '约定送回',
    when: (facts) => !isAgreed(facts),
    weight: 'main',
  },
  { ...agreeReturn, title: '改约送回', when: isAgreed, weight: 'side' },
  ...(['main', 'side'] as const).flatMap((weight) =>
    waysOn.map(({ to, when }): RepairRow => ({
      ...returnGoods,
      title: weight === 'main' ? '登记已送回' : '顾客已取回',
      from: ['goodsBack'],
      when: (facts) => isAgreed(facts) === (weight === 'main') && when(facts),
      to,
      weight,
    })),
  ),
  {
    // The customer wants the goods before they are repaired: at home they are repaired, or not at all.
    ...returnGoods,
    title: '提前交还商品',
    from: ['diagnosis', 'signature', 'explanation', 'repair'],
    when: (facts) => isAway(recordOf(facts)),
    to: null,
    weight: 'side',
  },
  ...[true, false].map((asks): RepairRow => ({
    action: 'settle',
    title: '登记收款',
    done: '登记了收款',
    rule: 'REP-5',
    from: ['payment'],
    when: (facts) => asksSatisfaction(recordOf(facts)) === asks,
    to: asks ? 'followUp' : 'closing',
    who: ['finance', ...atTheCounter],
    ...checkedInput(repairInputs.settle, paymentProblems),
    effects: ['recordSettlement'],
    weight: 'main',
  })),
];
