import type { Executor, Payments } from '../schema.ts';
import { insertRows } from './insert-rows.ts';

export async function insertPayments(executor: Executor, rows: readonly Payments[]): Promise<void> {
  await insertRows(executor, 'payments', rows);
}

/** With those taken back; in the order in which they were recorded, and then paid. */
export async function paymentsOfOrder(executor: Executor, orderId: string): Promise<Payments[]> {
  return executor
    .selectFrom('payments')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('recorded_at')
    .orderBy('paid_at')
    .orderBy('id')
    .execute();
}

/** A payment recorded by mistake; it stays to be seen. */
export async function markPaymentCancelled(
  executor: Executor,
  id: string,
  cancelled: { at: number; by: string; reason: string },
): Promise<void> {
  await executor
    .updateTable('payments')
    .set({
      cancelled_at: cancelled.at,
      cancelled_by: cancelled.by,
      cancel_reason: cancelled.reason,
    })
    .where('id', '=', id)
    .execute();
}
