import type { Cases, Executor } from '../schema.ts';
import { valueGroups } from './batches.ts';

/** What cases mean for the orders they are of. */
export type CaseOfOrder = Pick<
  Cases,
  | 'id'
  | 'order_id'
  | 'number'
  | 'open'
  | 'submitted_at'
  | 'refund_fen'
  | 'due_fen'
  | 'credit_fen'
  | 'agreed'
>;

/** Pieces of a line that a running or approved case holds (CASE-2). */
export interface HeldRange {
  caseId: string;
  lineId: string;
  from: number;
  to: number;
}

export async function casesOfOrders(
  executor: Executor,
  orderIds: readonly string[],
): Promise<CaseOfOrder[]> {
  const found: CaseOfOrder[] = [];
  for (const group of valueGroups(orderIds)) {
    const rows = await executor
      .selectFrom('cases')
      .select(['id', 'order_id', 'number', 'open', 'submitted_at'])
      .select(['refund_fen', 'due_fen', 'credit_fen', 'agreed'])
      .where('order_id', 'in', group)
      .orderBy('number')
      .orderBy('id')
      .execute();
    found.push(...rows);
  }
  return found;
}

export async function heldRangesOf(
  executor: Executor,
  caseIds: readonly string[],
): Promise<HeldRange[]> {
  const found: HeldRange[] = [];
  for (const group of valueGroups(caseIds)) {
    const rows = await executor
      .selectFrom('case_pieces')
      .select(['case_id', 'line_id', 'from_piece', 'to_piece'])
      .where('case_id', 'in', group)
      .where('held', '=', 1)
      .execute();
    found.push(
      ...rows.map((row) => ({
        caseId: row.case_id,
        lineId: row.line_id,
        from: row.from_piece,
        to: row.to_piece,
      })),
    );
  }
  return found;
}

/** The case whose goods given in exchange became this order (RET-12). */
export async function exchangeCaseOf(
  executor: Executor,
  orderId: string,
): Promise<Pick<Cases, 'number' | 'ended_at'> | undefined> {
  return executor
    .selectFrom('cases')
    .select(['number', 'ended_at'])
    .where('exchange_order_id', '=', orderId)
    .executeTakeFirst();
}

/**
 * Drafts show the order as it is now; raising their revision makes sure that nobody submits one
 * that was looked at before the order changed.
 */
export async function renewDrafts(
  executor: Executor,
  orderId: string,
  customerId: string,
): Promise<void> {
  await executor
    .updateTable('cases')
    .set((eb) => ({ revision: eb('revision', '+', 1), customer_id: customerId }))
    .where('order_id', '=', orderId)
    .where('open', '=', 1)
    .where('submitted_at', 'is', null)
    .execute();
}
