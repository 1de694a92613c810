import type { PaymentEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { Payments } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

/** A payment as a person recorded it. */
export function paymentRow(
  orderId: string,
  { amountFen, method, paidAt, note }: PaymentEntry,
  context: RequestContext,
): Payments {
  return {
    id: context.newId(),
    order_id: orderId,
    amount_fen: amountFen,
    source: 'hand',
    method,
    paid_at: paidAt,
    note,
    recorded_at: context.now,
    recorded_by: actorOf(context).id,
    cancelled_at: null,
    cancelled_by: null,
    cancel_reason: null,
  };
}

export async function recordPaymentEvent(
  row: Payments,
  customerId: string,
  context: RequestContext,
): Promise<void> {
  await recordEvent(context, {
    kind: 'order.paymentRecorded',
    orderId: row.order_id,
    customerId,
    data: {
      paymentId: row.id,
      amountFen: row.amount_fen,
      method: row.method,
      paidAt: row.paid_at,
    },
    personal: { note: row.note },
  });
}
