import type { OrderContent } from '../domain/order-content.ts';

/** Whether the parts of an order agree: goods in it, paid at most the total, TIME-7. */
export function addsUp({ lines, paidFen, totalFen, orderedAt }: OrderContent): boolean {
  return (
    lines.length > 0 &&
    paidFen <= totalFen &&
    Number.isSafeInteger(totalFen) &&
    lines.every(({ deliveredAt }) => deliveredAt === null || deliveredAt >= orderedAt)
  );
}
