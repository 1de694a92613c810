import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { returnInputs } from '../actions.ts';
import { receivedTimeProblems } from '../checks/moments.ts';
import { visitOf, visitProblems } from '../checks/visits.ts';
import type { ReturnRow } from './row.ts';
import { serviceDesk, typist, writes } from './row.ts';

const agreeTakeBack = {
  action: 'agreeTakeBack',
  done: '与顾客约定了收回商品',
  rule: 'RET-17',
  from: ['goodsBack'],
  to: null,
  who: serviceDesk,
  ...checkedInput(returnInputs.agreeTakeBack, (input, facts) =>
    visitProblems(input, 'RET-17', facts),
  ),
  visit: (input) => visitOf(returnInputs.agreeTakeBack.parse(input)),
  effects: ['planVisit'],
} as const satisfies Partial<ReturnRow>;

const receiveGoods = {
  action: 'receiveGoods',
  done: '收回了商品',
  rule: 'RET-17',
  from: ['goodsBack'],
  to: 'settlement',
  who: ['technician', ...serviceDesk],
  ...checkedInput(returnInputs.receiveGoods, ({ at }, facts) => receivedTimeProblems(at, facts)),
  ...writes(returnInputs.receiveGoods, (record, { at, condition }, moment) => ({
    ...record,
    received: { at, condition, by: typist(moment) },
  })),
  effects: ['writeRecord', 'finishVisit'],
} as const satisfies Partial<ReturnRow>;

const isAgreed = ({ visits }: CaseFacts) => visits.length > 0;
const isNotAgreed = (facts: CaseFacts) => !isAgreed(facts);

/** RET-17: goods that were inspected at the customer's are in the store before money moves. */
export const takingBackSteps: readonly ReturnRow[] = [
  { ...agreeTakeBack, title: '约定收回', when: isNotAgreed, weight: 'main' },
  { ...agreeTakeBack, title: '改约收回', when: isAgreed, weight: 'side' },
  { ...receiveGoods, title: '登记已收回', when: isAgreed, weight: 'main' },
  { ...receiveGoods, title: '顾客已送来', when: isNotAgreed, weight: 'side' },
];
