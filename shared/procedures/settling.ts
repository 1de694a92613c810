import type { Role } from '../domain/role.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';
import type { Effect, Transition } from './procedure.ts';
import {
  agreedAmountProblems,
  partProblems,
  receiptNeeds,
  settlementProblems,
} from './settling-checks.ts';
import type { SettlementTerms } from './settling-checks.ts';
import { agreedAmountSchema, settlementSchema } from './settlement.ts';
import { checkedInput } from './transition.ts';

/** How a procedure that pays money back settles it in its stage `from`. */
export interface Settling<Stage extends string> extends SettlementTerms {
  from: Stage;
  to: Stage;
  /** What the last payment is called: the button, and the history. */
  title: string;
  done: string;
  rule: string;
  /** Whose word another amount needs, and who may record it from paper. */
  approver: readonly Role[];
  recordedBy: readonly Role[];
  /** Where no other amount can be agreed (RET-12: the old goods pay the new ones). */
  isFixed?: (facts: CaseFacts) => boolean;
  /** What else the case needs before any money moves. */
  needs: (facts: CaseFacts) => Missing[];
  /** What else the last payment does. */
  effects?: readonly Effect[];
}

export interface SettlingRow<Stage extends string> extends Transition {
  action: 'settle' | 'payPart' | 'agreeAmount';
  from: readonly Stage[];
  to: Stage | null;
}

/** CAN-14, RET-17: the money in one payment or in parts, as decided or as agreed. */
export function settlementRows<Stage extends string>(
  settling: Settling<Stage>,
): SettlingRow<Stage>[] {
  const { from, to, rule, title, done, effects = [] } = settling;
  const cashier = ['finance'] as const;
  const needs = (facts: CaseFacts) => [...settling.needs(facts), ...receiptNeeds(facts, settling)];
  return [
    {
      action: 'settle',
      title,
      done,
      rule,
      from: [from],
      to,
      who: cashier,
      ...checkedInput(settlementSchema, (input, facts) =>
        settlementProblems(input, facts, settling),
      ),
      needs,
      effects: ['fileForms', 'recordSettlement', ...effects],
      weight: 'main',
    },
    {
      action: 'payPart',
      title: '登记部分款项',
      done: '登记了一部分款项',
      rule,
      from: [from],
      // A fen cannot be parted.
      when: ({ money }) => money.restFen > 1,
      to: null,
      who: cashier,
      ...checkedInput(settlementSchema, (input, facts) => partProblems(input, facts, settling)),
      needs,
      effects: ['recordSettlement'],
      weight: 'side',
    },
    {
      action: 'agreeAmount',
      title: '商定其他金额',
      done: '商定了与判定不同的金额',
      rule,
      from: [from],
      when: (facts) => mayAgree(facts) && !settling.isFixed?.(facts),
      to: null,
      who: settling.approver,
      recordedBy: settling.recordedBy,
      ...checkedInput(agreedAmountSchema, (input, facts) =>
        agreedAmountProblems(input, facts, settling),
      ),
      effects: ['agreeAmount'],
      weight: 'side',
    },
  ];
}

/** Before the first payment, and only where money moves at all. */
function mayAgree({ money }: CaseFacts): boolean {
  return money.kind !== 'none' && money.settledFen === 0;
}
