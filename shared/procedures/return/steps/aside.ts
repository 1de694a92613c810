import { approvalProblems } from '../../approval-date.ts';
import type { Effect } from '../../procedure.ts';
import { moneyMovedNeeds } from '../../settling-checks.ts';
import { checkedInput } from '../../transition.ts';
import { returnInputs } from '../actions.ts';
import {
  recordAfterCorrection,
  sameGoodsProblems,
  sameKindProblems,
} from '../checks/corrections.ts';
import { apologyTimeProblems } from '../checks/moments.ts';
import { isProductFault, recordOf } from '../state.ts';
import type { ReturnRow } from './row.ts';
import { approver, atTheCounter, serviceDesk, typist, writes } from './row.ts';

const afterSignature = ['inspection', 'verdict', 'approval'] as const;
const afterApproval = ['filing', 'goodsBack', 'settlement'] as const;
/** A correction decides again as of the first request, and its paper is printed anew (CASE-3). */
const corrects: readonly Effect[] = ['evaluate', 'claimPieces', 'voidPrints'];

const correct = {
  action: 'correct',
  title: '改正',
  rule: 'CASE-3',
  openerToo: true,
  weight: 'side',
} as const satisfies Partial<ReturnRow>;

const rewrites = writes(returnInputs.correct, (record, { request }, { decision }) =>
  recordAfterCorrection(record, request, decision),
);

/** RET-4, CASE-3: what may be done beside the way. */
export const asideSteps: readonly ReturnRow[] = [
  {
    action: 'apologise',
    title: '登记致歉',
    done: '向顾客致歉',
    rule: 'RET-4',
    from: ['verdict', 'approval', ...afterApproval],
    when: (facts) => isProductFault(recordOf(facts)) && recordOf(facts).apology === null,
    to: null,
    who: ['technician', ...serviceDesk],
    ...checkedInput(returnInputs.apologise, ({ at }, facts) => apologyTimeProblems(at, facts)),
    ...writes(returnInputs.apologise, (record, { at, words }, moment) => ({
      ...record,
      apology: { at, words, by: typist(moment) },
    })),
    effects: ['writeRecord'],
    weight: 'side',
  },
  {
    action: 'withdraw',
    title: '顾客收回',
    done: '登记顾客收回申请',
    rule: 'CASE-3',
    from: ['draft', 'customerSignature', ...afterSignature],
    to: 'withdrawn',
    who: atTheCounter,
    input: returnInputs.withdraw,
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    action: 'withdraw',
    title: '顾客收回',
    done: '同意顾客收回申请',
    rule: 'CASE-3',
    from: afterApproval,
    to: 'withdrawn',
    who: approver,
    recordedBy: ['storeManager'],
    needs: moneyMovedNeeds,
    ...checkedInput(returnInputs.withdraw, approvalProblems),
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    action: 'void',
    title: '作废',
    done: '作废了业务单',
    rule: 'CASE-3',
    from: ['customerSignature'],
    to: 'void',
    who: ['storeManager'],
    openerToo: true,
    input: returnInputs.void,
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    ...correct,
    done: '改正了申请内容',
    from: ['customerSignature'],
    to: null,
    who: ['storeManager'],
    ...checkedInput(returnInputs.correct, sameKindProblems),
    ...rewrites,
    effects: ['replaceRequest', 'writeRecord', ...corrects],
  },
  {
    // The customer signed what stood there before and must sign the new paper.
    ...correct,
    done: '改正了申请内容，顾客要重新签字',
    from: afterSignature,
    to: 'customerSignature',
    who: ['storeManager'],
    ...checkedInput(returnInputs.correct, sameKindProblems),
    ...rewrites,
    effects: ['replaceRequest', 'writeRecord', ...corrects, 'forgetSignature'],
  },
  {
    ...correct,
    done: '确认改正申请内容',
    from: afterApproval,
    to: null,
    who: approver,
    recordedBy: ['storeManager'],
    needs: moneyMovedNeeds,
    ...checkedInput(returnInputs.correct, (input, facts) => [
      ...approvalProblems(input, facts),
      ...sameKindProblems(input, facts),
      ...sameGoodsProblems(input, facts),
    ]),
    effects: ['replaceRequest', ...corrects, 'recordApproval'],
  },
];
