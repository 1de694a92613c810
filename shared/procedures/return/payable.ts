import type { Decision } from '../decision.ts';
import type { DecidedAmounts } from '../evaluation.ts';
import { noAmounts } from '../evaluation.ts';
import type { ReturnDecision, ReturnLineDecision } from './decision.ts';
import type { NewGoods, ReturnRequest } from './request.ts';
import { acceptsSomething } from './state.ts';

/** The most that new goods may cost together, in fen: far above any sale, far below what is exact. */
export const mostNewGoodsFen = 100_000_000_00;

/** What the new goods cost together, in fen; those without a price count nothing yet. */
export function newGoodsFen(newGoods: readonly NewGoods[]): number {
  return newGoods.reduce(
    (sum, { quantity, unitPriceFen }) => sum + quantity * (unitPriceFen ?? 0),
    0,
  );
}

/** The decision with what moves in the end. */
export function withPayable(
  { feeFen, refundFen, dueFen }: Decision,
  lines: ReturnLineDecision[],
  { kind, newGoods }: Pick<ReturnRequest, 'kind' | 'newGoods'>,
): ReturnDecision {
  const decided = { lines, feeFen, refundFen, dueFen };
  if (kind === 'return') return { ...decided, exchange: null, payable: { refundFen, dueFen } };
  const wholeFen = newGoodsFen(newGoods);
  // Nothing is exchanged while something waits for the inspection, or when nothing comes back.
  const open =
    !acceptsSomething({ lines }) || lines.some(({ outcome }) => outcome === 'inspectFirst');
  const creditFen = open ? 0 : Math.min(refundFen, wholeFen);
  return {
    ...decided,
    exchange: { newGoodsFen: wholeFen, creditFen },
    // RET-12: what the old goods give is credited to the new ones, and only the difference moves.
    payable: open
      ? { refundFen: 0, dueFen: 0 }
      : { refundFen: refundFen - creditFen, dueFen: wholeFen - creditFen + dueFen },
  };
}

/** What the case moves, in fen. */
export function amountsOf(decision: ReturnDecision | null): DecidedAmounts {
  if (decision === null) return noAmounts;
  const { feeFen, payable, exchange } = decision;
  return { feeFen, ...payable, creditFen: exchange?.creditFen ?? 0 };
}
