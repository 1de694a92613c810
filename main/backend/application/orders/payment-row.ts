import type { SettlementMethod } from '../../../../shared/procedures/settlement.ts';
import type { Payments } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

/** One part of what was paid for an order. Fen, UTC ms. */
export interface PaymentPart {
  amountFen: number;
  /** Null where no money moved: goods that came back paid it (RET-12). */
  method: SettlementMethod | null;
  paidAt: number;
  note: string;
}

/** A payment as a person recorded it. */
export function paymentRow(
  orderId: string,
  { amountFen, method, paidAt, note }: PaymentPart,
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
