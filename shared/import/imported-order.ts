import type { OrderContent, OrderContentLine } from '../domain/order-content.ts';

/** An order as a file says it, checked in itself. */
export interface ImportedOrder extends OrderContent {
  /** Where it begins in the file. */
  row: number;
}

/** What makes a line the same line in every file (glossary.md, "Identity"); to be hashed. */
export function lineIdentity(orderNumber: string, line: OrderContentLine): string {
  const { code, size, color, kind, occurrence } = line;
  return JSON.stringify([orderNumber, code, size, color, kind, occurrence]);
}

/**
 * All that a file says of an order, as one text to be hashed: the same again changes nothing. The
 * order of the lines does not matter, nor where the order stands in the file.
 */
export function orderContent(order: OrderContent): string {
  const lines = order.lines.map((line) =>
    JSON.stringify([
      line.code,
      line.name,
      line.size,
      line.color,
      line.kind,
      line.quantity,
      line.unitPriceFen,
      line.amountFen,
      line.deliveredAt,
    ]),
  );
  return JSON.stringify([
    order.orderNumber,
    order.orderedAt,
    order.customerName,
    order.phone,
    order.address,
    order.consultant,
    order.documents,
    order.totalFen,
    order.paidFen,
    lines.sort(),
  ]);
}
