import type { CaseFacts } from '../../case-facts.ts';
import { currentPrintNeeds, customerSignatureProblems } from '../../current-print.ts';
import type { Missing } from '../../evaluation.ts';

/** 退货、换货申请单. */
const application = { id: 'application', name: '申请单', rule: 'RET-14' };

/** RET-14: what is signed, told and filed is a print of what stands in the case now. */
export function applicationNeeds(facts: CaseFacts): Missing[] {
  return currentPrintNeeds(application, facts);
}

export function signatureProblems(signedAt: number, facts: CaseFacts): Missing[] {
  return customerSignatureProblems(application, signedAt, facts);
}
