import type { GoodsLine } from '../../../../shared/domain/goods-line.ts';
import type { Executor, OrderLines } from '../schema.ts';
import { valueGroups } from './batches.ts';
import { insertRows } from './insert-rows.ts';

export async function insertOrderLines(
  executor: Executor,
  rows: readonly OrderLines[],
): Promise<void> {
  await insertRows(executor, 'order_lines', rows);
}

/** The lines that an order has now, in its order. */
export async function linesOfOrder(executor: Executor, orderId: string): Promise<OrderLines[]> {
  return linesOfOrders(executor, [orderId]);
}

/** The same of several orders: each order's lines one after the other. */
export async function linesOfOrders(
  executor: Executor,
  orderIds: readonly string[],
): Promise<OrderLines[]> {
  const found: OrderLines[] = [];
  for (const group of valueGroups(orderIds)) {
    const rows = await executor
      .selectFrom('order_lines')
      .selectAll()
      .where('order_id', 'in', group)
      .where('removed', '=', 0)
      .orderBy('order_id')
      .orderBy('position')
      .execute();
    found.push(...rows);
  }
  return found;
}

/** Also those that a later state of the order no longer has: cases may still name them. */
export async function allLinesOfOrder(executor: Executor, orderId: string): Promise<OrderLines[]> {
  return executor
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function updateOrderLine(
  executor: Executor,
  id: string,
  changes: Partial<OrderLines>,
): Promise<void> {
  await executor.updateTable('order_lines').set(changes).where('id', '=', id).execute();
}

export function goodsLineOf(line: OrderLines): GoodsLine {
  return {
    id: line.id,
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    quantity: line.quantity,
    unitPriceFen: line.unit_price_fen,
    amountFen: line.amount_fen,
    deliveredAt: line.delivered_at,
  };
}

/** How many pieces of each line running or approved cases hold (CASE-2). */
export async function takenPieceCounts(
  executor: Executor,
  orderId: string,
): Promise<Map<string, number>> {
  const rows = await executor
    .selectFrom('case_pieces')
    .innerJoin('order_lines', 'order_lines.id', 'case_pieces.line_id')
    .select('line_id')
    .select((eb) => eb.fn.sum<number>(eb('to_piece', '-', eb.ref('from_piece'))).as('pieces'))
    .where('order_lines.order_id', '=', orderId)
    .where('held', '=', 1)
    .groupBy('line_id')
    .execute();
  return new Map(rows.map(({ line_id, pieces }) => [line_id, pieces]));
}
