import type { GoodsKind } from '../domain/goods-kind.ts';
import { allotPaid } from './paid-shares.ts';

interface SoldLine {
  id: string;
  kind: GoodsKind;
  /** Fen. */
  amountFen: number;
}

/**
 * Clearance lines that are not paid in full: clearance goods are never sold on credit (RET-10). What
 * was paid belongs to the lines in proportion to their amounts (CAN-8). Gives the ids of the lines.
 */
export function clearanceOnCredit(order: {
  paidFen: number;
  lines: readonly SoldLine[];
}): string[] {
  const shares = allotPaid(
    order.paidFen,
    order.lines.map((line) => line.amountFen),
  );
  return order.lines
    .filter((line, index) => line.kind === 'clearance' && (shares[index] ?? 0) < line.amountFen)
    .map((line) => line.id);
}
