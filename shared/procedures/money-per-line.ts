import type { OrderLineFacts } from '../domain/order-facts.ts';
import type { Decision, LineDecision } from './decision.ts';
import type { PieceRange } from './pieces.ts';

/** The five amounts of a line decision, in fen. */
export type LineMoney = Pick<
  LineDecision,
  'amountFen' | 'paidShareFen' | 'feeFen' | 'refundFen' | 'dueFen'
>;

/** Lines that are refused, sent on to a return or to an inspection move no money. */
export const noMoney: LineMoney = {
  amountFen: 0,
  paidShareFen: 0,
  feeFen: 0,
  refundFen: 0,
  dueFen: 0,
};

/**
 * Fen of `wholeFen` (the line's amount or paid share) that fall on some of its pieces. Each piece
 * has its fixed fen, so that pieces one by one add up to the same as together (CAN-8).
 */
export function partOf(wholeFen: number, quantity: number, pieces: readonly PieceRange[]): number {
  const upTo = (position: number) =>
    roundHalfUp(BigInt(wholeFen) * BigInt(position), BigInt(quantity));
  const parts = pieces.map((range) => upTo(range.to) - upTo(range.from));
  return Number(parts.reduce((sum, part) => sum + part, 0n));
}

/** What taking back these pieces costs and gives: CAN-8, fee rounded up (TIME-6). */
export function moneyOfPieces(
  line: Pick<OrderLineFacts, 'amountFen' | 'quantity'>,
  lineShareFen: number,
  pieces: readonly PieceRange[],
  feeBasisPoints: number,
): LineMoney {
  const amountFen = partOf(line.amountFen, line.quantity, pieces);
  const paidShareFen = partOf(lineShareFen, line.quantity, pieces);
  const feeFen = feeOf(amountFen, feeBasisPoints);
  return {
    amountFen,
    paidShareFen,
    feeFen,
    refundFen: Math.max(0, paidShareFen - feeFen),
    dueFen: Math.max(0, feeFen - paidShareFen),
  };
}

/** Sums the lines; what is due for one line is taken off the refund of the others. */
export function decisionOf(lines: LineDecision[]): Decision {
  const sum = (pick: (line: LineDecision) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  const net = sum((line) => line.refundFen) - sum((line) => line.dueFen);
  return {
    lines,
    feeFen: sum((line) => line.feeFen),
    refundFen: Math.max(0, net),
    dueFen: Math.max(0, -net),
  };
}

/** TIME-6: rounded up, so that "at least 10 %" holds. */
function feeOf(amountFen: number, basisPoints: number): number {
  return Number((BigInt(amountFen) * BigInt(basisPoints) + 9_999n) / 10_000n);
}

/** TIME-6, for what is not negative. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
