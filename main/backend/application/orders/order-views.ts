import { maskPhone } from '../../../../shared/domain/phone.ts';
import type { OrderLineView, OrderRow } from '../../../../shared/ipc/schemas/orders.ts';
import { goodsLineOf } from '../../database/repositories/order-lines.ts';
import type { OrderRowData } from '../../database/repositories/orders.ts';
import type { OrderLines } from '../../database/schema.ts';

export function orderRowView(row: OrderRowData): OrderRow {
  return {
    id: row.id,
    orderNumber: row.order_number,
    orderedAt: row.ordered_at,
    customerId: row.customer_id,
    customerName: row.customer_name,
    phone: maskPhone(row.customer_phone),
    consultant: row.consultant,
    lines: row.line_count,
    totalFen: row.total_fen,
    paidFen: row.paid_fen,
  };
}

export function orderLineView(line: OrderLines, takenPieces: number): OrderLineView {
  return { ...goodsLineOf(line), takenPieces };
}
