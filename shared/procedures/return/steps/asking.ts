import type { CaseFacts } from '../../case-facts.ts';
import { checkedInput } from '../../transition.ts';
import { returnInputs } from '../actions.ts';
import { applicationNeeds, signatureProblems } from '../checks/application.ts';
import { decisionOf, linesToInspect, recordOf } from '../state.ts';
import type { ReturnRow } from './row.ts';
import { atTheCounter } from './row.ts';

const recordSignature = {
  action: 'recordSignature',
  title: '登记顾客签字',
  done: '登记了顾客签字',
  rule: 'RET-14',
  from: ['customerSignature'],
  who: atTheCounter,
  ...checkedInput(returnInputs.recordSignature, ({ signedAt }, facts) =>
    signatureProblems(signedAt, facts),
  ),
  needs: applicationNeeds,
  weight: 'main',
} as const satisfies Partial<ReturnRow>;

const isInspected = (facts: CaseFacts) => recordOf(facts).inspection !== null;
/** RET-8: what was not delivered cannot be looked at. */
const canBeInspected = (facts: CaseFacts) => linesToInspect(decisionOf(facts)).length > 0;

/** RET-13, RET-14: the application, and the customer's signature on it. */
export const askingSteps: readonly ReturnRow[] = [
  {
    action: 'submit',
    title: '提交申请',
    done: '提交了申请',
    rule: 'RET-13',
    from: ['draft'],
    to: 'customerSignature',
    who: ['storeManager'],
    input: returnInputs.submit,
    effects: ['evaluate', 'assignNumber', 'claimPieces'],
    weight: 'main',
  },
  {
    ...recordSignature,
    when: (facts) => !isInspected(facts) && canBeInspected(facts),
    to: 'inspection',
    effects: ['recordSignature'],
  },
  {
    // Corrected after the inspection: what was found still holds, and the verdict is told again.
    ...recordSignature,
    when: isInspected,
    to: 'verdict',
    effects: ['recordSignature'],
  },
  {
    ...recordSignature,
    when: (facts) => !isInspected(facts) && !canBeInspected(facts),
    to: 'approval',
    effects: ['recordSignature', 'cancelVisits'],
  },
];
