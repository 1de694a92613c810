import { assertNever } from '../../domain/assert-never.ts';
import type { FeeKind, OutOfWarranty } from '../../domain/service-settings.ts';
import type { RepairDecision, Warranty } from './decision.ts';
import type { Charge, FaultCause } from './record.ts';

export { warrantyOf } from './warranty.ts';
export { RuleInputError } from '../../domain/rule-input-error.ts';

export interface RepairDecisionInput {
  warranty: Warranty;
  /** Null before the diagnosis: the cause is not known yet. */
  diagnosis: { cause: FaultCause; charges: readonly Charge[] } | null;
  /** What is paid out of warranty, as the store has set it. */
  outOfWarranty: OutOfWarranty;
}

type Verdict = Pick<RepairDecision, 'verdict' | 'rule'>;

/**
 * REP-5: who pays a repair, by warranty first. In warranty and product fault: free. Misuse: by the
 * fee schedule. Out of warranty, without one (RET-10) or bought nobody knows when [D]: by the fee
 * schedule, or parts only where the store has set it. Nothing found: nothing charged [D].
 * Amounts are fen; `chargeFen` is the sum of what is charged.
 */
export function decideRepair(input: RepairDecisionInput): RepairDecision {
  const { warranty, diagnosis } = input;
  const verdict = verdictOf(input);
  const charges = (diagnosis?.charges ?? []).map((charge) => ({
    ...charge,
    amountFen: charge.priceFen * charge.quantity,
    charged: isCharged(charge.kind, verdict.verdict),
  }));
  const charged = charges.filter((charge) => charge.charged);
  return {
    ...verdict,
    cause: diagnosis?.cause ?? null,
    warranty,
    charges,
    chargeFen: charged.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
}

function verdictOf({ warranty, diagnosis, outOfWarranty }: RepairDecisionInput): Verdict {
  if (diagnosis === null) return { verdict: 'open', rule: 'REP-5' };
  switch (diagnosis.cause) {
    case 'none':
      return { verdict: 'nothing', rule: 'REP-5' };
    case 'misuse': // in warranty or not
      return { verdict: 'charged', rule: 'REP-5' };
    case 'product':
      return verdictByWarranty(warranty, outOfWarranty);
    default:
      return assertNever(diagnosis.cause);
  }
}

function verdictByWarranty({ state }: Warranty, outOfWarranty: OutOfWarranty): Verdict {
  const verdict = outOfWarranty === 'partsOnly' ? 'partsOnly' : 'charged';
  switch (state) {
    case 'in':
      return { verdict: 'free', rule: 'REP-5' };
    case 'none':
      return { verdict, rule: 'RET-10' };
    case 'out':
    case 'unknown': // a warranty that cannot be shown does not hold
      return { verdict, rule: 'REP-5' };
    default:
      return assertNever(state);
  }
}

function isCharged(kind: FeeKind, verdict: RepairDecision['verdict']): boolean {
  switch (verdict) {
    case 'charged':
      return true;
    case 'partsOnly':
      return kind === 'part';
    case 'open':
    case 'free':
    case 'nothing':
      return false;
    default:
      return assertNever(verdict);
  }
}
