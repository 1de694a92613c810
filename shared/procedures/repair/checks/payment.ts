import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { SettlementInput } from '../../settlement.ts';
import { settlementProblems } from '../../settling-checks.ts';
import { explained } from './moments.ts';

/** REP-5: exactly what was decided is paid, with method and the signature of who paid. */
export function paymentProblems(input: SettlementInput, facts: CaseFacts): Missing[] {
  return settlementProblems(input, facts, {
    kindRules: { refund: 'REP-5', collection: 'REP-5', none: 'REP-5' },
    follows: explained,
  });
}
