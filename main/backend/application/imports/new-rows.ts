import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { OrderLines, Orders, Payments } from '../../database/schema.ts';
import { lineIdOf } from '../orders/order-hashes.ts';
import { orderLineRow } from '../orders/write-lines.ts';
import type { HashedOrder } from './file-content.ts';

export function newOrderRow(
  { order, contentHash }: HashedOrder,
  ids: { id: string; importId: string; customerId: string },
): Orders {
  return {
    id: ids.id,
    order_number: order.orderNumber,
    customer_id: ids.customerId,
    ordered_at: order.orderedAt,
    consultant: order.consultant,
    address: order.address,
    documents: order.documents,
    total_fen: order.totalFen,
    paid_fen: order.paidFen,
    line_count: order.lines.length,
    import_id: ids.importId,
    content_hash: contentHash,
    revision: 0,
  };
}

export function newLineRows(order: OrderContent, orderId: string): OrderLines[] {
  return order.lines.map((line, index) =>
    orderLineRow(line, {
      id: lineIdOf(order.orderNumber, line),
      orderId,
      position: index + 1,
    }),
  );
}

/** A file says how much was paid by then, not when and how: one part for all of it. */
export function newPaymentRow(
  { id: orderId, paid_fen }: Pick<Orders, 'id' | 'paid_fen'>,
  { id, recordedAt, recordedBy }: { id: string; recordedAt: number; recordedBy: string },
): Payments {
  return {
    id,
    order_id: orderId,
    amount_fen: paid_fen,
    source: 'file',
    method: null,
    paid_at: null,
    note: '',
    recorded_at: recordedAt,
    recorded_by: recordedBy,
    cancelled_at: null,
    cancelled_by: null,
    cancel_reason: null,
  };
}
