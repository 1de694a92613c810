import type { OrderFacts } from '../domain/order-facts.ts';

/**
 * Allots what was paid to the order lines in proportion to their amounts, by largest remainder;
 * ties go to the earlier line (CAN-8). All in fen. The shares sum exactly to `paidFen`, except that
 * an order worth nothing has none. BigInt: paid × amount passes 2^53 for real orders.
 */
export function allotPaid(paidFen: number, amountsFen: readonly number[]): number[] {
  const amounts = amountsFen.map(BigInt);
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (total === 0n) return amounts.map(() => 0);
  const products = amounts.map((amount) => BigInt(paidFen) * amount);
  const shares = products.map((product) => Number(product / total));
  const left = paidFen - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => (raised.has(index) ? share + 1 : share));
}

/** The paid share of each line of an order, in fen, by line id. */
export function paidSharesOf(order: OrderFacts): ReadonlyMap<string, number> {
  const shares = allotPaid(
    order.paidFen,
    order.lines.map((line) => line.amountFen),
  );
  return new Map(order.lines.map((line, index) => [line.id, shares[index] ?? 0]));
}
