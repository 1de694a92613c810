import type { CaseFacts } from '../case-facts.ts';
import { currentPrintNeeds, customerSignatureProblems } from '../current-print.ts';
import type { Missing } from '../evaluation.ts';
import type { SettlementTerms } from '../settling-checks.ts';
import { cancellationFormId } from './paper.ts';

const application = { id: cancellationFormId, name: '申请单', rule: 'CAN-10' };

/** CAN-10: what is signed is a print of what stands in the case now. */
export function printNeeds(facts: CaseFacts): Missing[] {
  return currentPrintNeeds(application, facts);
}

export function signatureProblems(signedAt: number, facts: CaseFacts): Missing[] {
  return customerSignatureProblems(application, signedAt, facts);
}

/** CAN-14; what the customer has to add is CAN-8. */
export const settlementTerms: SettlementTerms = {
  kindRules: { refund: 'CAN-14', collection: 'CAN-8', none: 'CAN-14' },
  follows: ({ approvedAt, requestedAt }) => ({
    name: '总经理同意的时间',
    at: approvedAt ?? requestedAt,
  }),
};

/** CAN-12: who is not of the service centre writes down who there confirmed, and how. */
export function acknowledgementProblems(note: string, facts: CaseFacts): Missing[] {
  if (facts.actorRoles.includes('serviceAgent') || note.trim() !== '') return [];
  return [{ path: 'note', message: '请写明服务中心由谁、用什么方式确认。', rule: 'CAN-12' }];
}
