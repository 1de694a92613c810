import type { GoodsKind } from '../domain/goods-kind.ts';
import { allotPaid } from './paid-shares.ts';

interface SoldLine {
  id: string;
  kind: GoodsKind;
  /** Fen. */
  amountFen: number;
}

interface PaidOrder {
  paidFen: number;
  lines: readonly SoldLine[];
}

/** Clearance lines not paid in full: clearance goods are never sold on credit (RET-10). Ids of lines. */
export function clearanceOnCredit(order: PaidOrder): string[] {
  return unpaidLines(order, ['clearance']);
}

/**
 * Custom and special lines not paid in full: they are paid before production, 未付清不得投产 (RET-6).
 * Ids of lines.
 */
export function customUnpaid(order: PaidOrder): string[] {
  return unpaidLines(order, ['custom', 'special']);
}

/** What was paid belongs to the lines in proportion to their amounts (CAN-8). */
function unpaidLines(order: PaidOrder, kinds: readonly GoodsKind[]): string[] {
  const shares = allotPaid(
    order.paidFen,
    order.lines.map((line) => line.amountFen),
  );
  return order.lines
    .filter((line, index) => kinds.includes(line.kind) && (shares[index] ?? 0) < line.amountFen)
    .map((line) => line.id);
}
