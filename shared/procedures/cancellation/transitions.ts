import { approvalProblems } from '../approval-date.ts';
import type { Effect, Transition } from '../procedure.ts';
import { moneyMovedNeeds } from '../settling-checks.ts';
import { settlementRows } from '../settling.ts';
import { checkedInput } from '../transition.ts';
import { cancellationInputs } from './actions.ts';
import type { CancellationAction } from './actions.ts';
import {
  acknowledgementProblems,
  printNeeds,
  settlementTerms,
  signatureProblems,
} from './checks.ts';
import type { CancellationStage } from './stages.ts';

interface Row extends Transition {
  action: CancellationAction;
  from: readonly CancellationStage[];
  to: CancellationStage | null;
}

const beforeApproval = ['draft', 'customerSignature', 'approval'] as const;
const afterApproval = ['serviceNotice', 'filing', 'customerNotice', 'settlement'] as const;
const atTheCounter = ['receptionist', 'storeManager'] as const;
const approver = ['generalManager'] as const;

/** A correction decides again as of the first request, and its paper is printed anew (CASE-3). */
const corrects: readonly Effect[] = ['replaceRequest', 'evaluate', 'claimPieces', 'voidPrints'];

export const cancellationTransitions: readonly Row[] = [
  {
    action: 'submit',
    title: '提交申请',
    done: '提交了申请',
    rule: 'CAN-9',
    from: ['draft'],
    to: 'customerSignature',
    who: atTheCounter,
    input: cancellationInputs.submit,
    effects: ['evaluate', 'assignNumber', 'claimPieces'],
    weight: 'main',
  },
  {
    action: 'recordSignature',
    title: '登记顾客签字',
    done: '登记了顾客签字',
    rule: 'CAN-10',
    from: ['customerSignature'],
    to: 'approval',
    who: atTheCounter,
    ...checkedInput(cancellationInputs.recordSignature, ({ signedAt }, facts) =>
      signatureProblems(signedAt, facts),
    ),
    needs: printNeeds,
    effects: ['recordSignature'],
    weight: 'main',
  },
  {
    action: 'approve',
    title: '同意',
    done: '同意取消',
    rule: 'CAN-11',
    from: ['approval'],
    to: 'serviceNotice',
    who: approver,
    recordedBy: atTheCounter,
    ...checkedInput(cancellationInputs.approve, approvalProblems),
    effects: ['recordApproval'],
    weight: 'main',
  },
  {
    action: 'reject',
    title: '不同意',
    done: '不同意取消',
    rule: 'CAN-11',
    from: ['approval'],
    to: 'rejected',
    who: approver,
    recordedBy: atTheCounter,
    ...checkedInput(cancellationInputs.reject, approvalProblems),
    effects: [],
    weight: 'side',
  },
  {
    action: 'acknowledge',
    title: '登记服务中心确认',
    done: '登记了服务中心的确认',
    rule: 'CAN-12',
    from: ['serviceNotice'],
    to: 'filing',
    who: ['serviceAgent', ...atTheCounter],
    ...checkedInput(cancellationInputs.acknowledge, ({ note }, facts) =>
      acknowledgementProblems(note, facts),
    ),
    effects: [],
    weight: 'main',
  },
  {
    action: 'file',
    title: '登记财务备案',
    done: '备案了申请单',
    rule: 'CAN-13',
    from: ['filing'],
    to: 'customerNotice',
    who: ['finance'],
    input: cancellationInputs.file,
    needs: printNeeds,
    effects: ['fileForms'],
    weight: 'main',
  },
  {
    action: 'tellCustomer',
    title: '登记通知顾客',
    done: '通知了顾客',
    rule: 'CAN-14',
    from: ['customerNotice'],
    to: 'settlement',
    who: [...atTheCounter, 'serviceAgent'],
    input: cancellationInputs.tellCustomer,
    effects: [],
    weight: 'main',
  },
  ...settlementRows<CancellationStage>({
    ...settlementTerms,
    from: 'settlement',
    to: 'closed',
    title: '登记退款签收',
    done: '登记了款项签收',
    rule: 'CAN-14',
    approver,
    recordedBy: atTheCounter,
    needs: printNeeds,
  }),
  {
    action: 'withdraw',
    title: '顾客收回',
    done: '登记顾客收回申请',
    rule: 'CAN-2',
    from: beforeApproval,
    to: 'withdrawn',
    who: atTheCounter,
    input: cancellationInputs.withdraw,
    effects: [],
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
    recordedBy: atTheCounter,
    needs: moneyMovedNeeds,
    ...checkedInput(cancellationInputs.withdraw, approvalProblems),
    effects: [],
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
    input: cancellationInputs.void,
    effects: [],
    weight: 'side',
  },
  {
    action: 'correct',
    title: '改正',
    done: '改正了申请内容',
    rule: 'CASE-3',
    from: ['customerSignature'],
    to: null,
    who: ['storeManager'],
    openerToo: true,
    input: cancellationInputs.correct,
    effects: corrects,
    weight: 'side',
  },
  {
    // The customer signed what stood there before and must sign the new paper.
    action: 'correct',
    title: '改正',
    done: '改正了申请内容，顾客要重新签字',
    rule: 'CASE-3',
    from: ['approval'],
    to: 'customerSignature',
    who: ['storeManager'],
    openerToo: true,
    input: cancellationInputs.correct,
    effects: [...corrects, 'forgetSignature'],
    weight: 'side',
  },
  {
    action: 'correct',
    title: '改正',
    done: '确认改正申请内容',
    rule: 'CASE-3',
    from: afterApproval,
    to: null,
    who: approver,
    recordedBy: ['storeManager'],
    openerToo: true,
    needs: moneyMovedNeeds,
    ...checkedInput(cancellationInputs.correct, approvalProblems),
    effects: [...corrects, 'recordApproval'],
    weight: 'side',
  },
];
