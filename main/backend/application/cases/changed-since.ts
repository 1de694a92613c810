import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { OrderDifference } from '../../../../shared/domain/order-difference.ts';
import { orderDifferences } from '../../../../shared/orders/order-differences.ts';
import { allLinesOfOrder } from '../../database/repositories/order-lines.ts';
import type { Executor } from '../../database/schema.ts';
import type { StoredOrder } from '../orders/stored-orders.ts';
import type { CaseFile } from './case-file.ts';

/**
 * What of the order is not as it was when the case was submitted: the case keeps its facts and
 * shows this beside them (CASE-1). Empty for a draft, which shows the order as it is.
 */
export async function changedSince(
  executor: Executor,
  { row, basis }: CaseFile,
  stored: StoredOrder,
): Promise<OrderDifference[]> {
  const { orderNumber, orderedAt, order } = basis;
  if (row.frozen === null || orderNumber === null || orderedAt === null || order === null)
    return [];
  const lines = await allLinesOfOrder(executor, stored.row.id);
  const occurrences = new Map(lines.map(({ id, occurrence }) => [id, occurrence]));
  const frozen: OrderContent = {
    ...stored.content,
    orderNumber,
    orderedAt,
    customerName: basis.customer.name,
    phone: basis.customer.phone,
    address: basis.customer.address,
    totalFen: basis.goods.reduce((sum, { amountFen }) => sum + amountFen, 0),
    paidFen: order.paidFen,
    lines: basis.goods.map(({ id, ...goods }) => ({
      ...goods,
      occurrence: occurrences.get(id) ?? 1,
    })),
  };
  return orderDifferences(frozen, stored.content, basis.settings.timeZone);
}
