import { approvalProblems } from '../../approval-date.ts';
import { checkedInput } from '../../transition.ts';
import { returnInputs } from '../actions.ts';
import { applicationNeeds } from '../checks/application.ts';
import { isGoodsOutside } from '../state.ts';
import type { ReturnRow } from './row.ts';
import { approver } from './row.ts';

const file = {
  action: 'file',
  title: '登记财务备案',
  done: '备案了申请单',
  rule: 'RET-16',
  from: ['filing'],
  who: ['finance'],
  input: returnInputs.file,
  needs: applicationNeeds,
  effects: ['fileForms'],
  weight: 'main',
} as const satisfies Partial<ReturnRow>;

/** RET-15, RET-16, RET-18: the division head's word, and finance has the form. */
export const approvingSteps: readonly ReturnRow[] = [
  {
    action: 'approve',
    title: '同意',
    done: '同意退换',
    rule: 'RET-15',
    from: ['approval'],
    to: 'filing',
    who: approver,
    recordedBy: ['storeManager'],
    ...checkedInput(returnInputs.approve, approvalProblems),
    effects: ['recordApproval'],
    weight: 'main',
  },
  {
    action: 'reject',
    title: '不同意',
    done: '不同意退换',
    rule: 'RET-15',
    from: ['approval'],
    to: 'rejected',
    who: approver,
    recordedBy: ['storeManager'],
    ...checkedInput(returnInputs.reject, approvalProblems),
    effects: [],
    weight: 'side',
  },
  { ...file, when: isGoodsOutside, to: 'goodsBack' },
  { ...file, when: (facts) => !isGoodsOutside(facts), to: 'settlement' },
];
