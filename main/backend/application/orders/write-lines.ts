import type { OrderContent, OrderContentLine } from '../../../../shared/domain/order-content.ts';
import { lineKey } from '../../../../shared/orders/line-key.ts';
import {
  allLinesOfOrder,
  insertOrderLines,
  updateOrderLine,
} from '../../database/repositories/order-lines.ts';
import type { Executor, OrderLines } from '../../database/schema.ts';
import { lineIdOf } from './order-hashes.ts';

/**
 * Brings the lines of an order to what `content` says. A line that is the same goods keeps its id; a
 * line that is gone is only marked, for cases may name it, and comes back when the goods do.
 */
export async function writeLines(
  executor: Executor,
  orderId: string,
  content: OrderContent,
): Promise<void> {
  const stored = await allLinesOfOrder(executor, orderId);
  const byKey = new Map(stored.map((row) => [lineKey(row), row]));
  const added: OrderLines[] = [];
  for (const [index, line] of content.lines.entries()) {
    const before = byKey.get(lineKey(line));
    byKey.delete(lineKey(line));
    const id = before?.id ?? lineIdOf(content.orderNumber, line);
    const row = orderLineRow(line, { id, orderId, position: index + 1 });
    if (before === undefined) added.push(row);
    else if (!equalRows(before, row)) await updateOrderLine(executor, id, row);
  }
  await insertOrderLines(executor, added);
  for (const gone of byKey.values()) {
    if (gone.removed === 0) await updateOrderLine(executor, gone.id, { removed: 1 });
  }
}

/** A line as the tables hold it. */
export function orderLineRow(
  line: OrderContentLine,
  place: { id: string; orderId: string; position: number },
): OrderLines {
  return {
    id: place.id,
    order_id: place.orderId,
    position: place.position,
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    occurrence: line.occurrence,
    quantity: line.quantity,
    unit_price_fen: line.unitPriceFen,
    amount_fen: line.amountFen,
    delivered_at: line.deliveredAt,
    removed: 0,
  };
}

function equalRows(one: OrderLines, other: OrderLines): boolean {
  return (Object.keys(other) as (keyof OrderLines)[]).every(
    (column) => one[column] === other[column],
  );
}
