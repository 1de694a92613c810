import { randomUUID } from 'node:crypto';

import { insertRows } from '../../main/backend/database/repositories/insert-rows.ts';
import type { Cases, Customers, Deadlines, Executor } from '../../main/backend/database/schema.ts';
import { deadlineRow } from './deadline-row.ts';
import { readingClock } from './order-file.ts';
import type { TestStore } from './test-store.ts';

const { now } = readingClock;

export function customerRow(changes: Partial<Customers> = {}): Customers {
  return {
    id: randomUUID(),
    name: '王伟',
    phone: '19912345678',
    address: '南京路 1 号',
    order_count: 0,
    last_ordered_at: null,
    revision: 1,
    name_key: 'wang2 wei3',
    ...changes,
  };
}

/** A cancellation that waits for the service centre; what matters for a test is passed in. */
export function caseRow(
  { manager }: Pick<TestStore, 'manager'>,
  customer: Pick<Customers, 'id'>,
  changes: Partial<Cases> = {},
): Cases {
  return {
    id: randomUUID(),
    procedure: 'cancellation',
    number: null,
    order_id: null,
    customer_id: customer.id,
    stage: 'serviceNotice',
    open: 1,
    revision: 1,
    exception: 0,
    opened_at: now,
    opened_by: manager.id,
    requested_at: now,
    backdating_reason: null,
    submitted_at: null,
    signed_at: null,
    approved_at: null,
    ended_at: null,
    request: '{}',
    frozen: null,
    rule_version: null,
    decision: null,
    approval: null,
    data_version: 1,
    fee_fen: 0,
    refund_fen: 0,
    due_fen: 0,
    credit_fen: 0,
    agreed: null,
    exchange_order_id: null,
    predecessor_id: null,
    record: '{}',
    next_due_at: null,
    ...changes,
  };
}

/** CAN-12 from now on, warned of a quarter of an hour before it is due. */
export function serviceDeadline(
  ofCase: Pick<Cases, 'id'>,
  changes: Partial<Deadlines> = {},
): Deadlines {
  const dueAt = changes.due_at ?? now + 3_600_000;
  const given = {
    id: randomUUID(),
    case_id: ofCase.id,
    deadline: 'serviceNotice',
    started_at: now,
    due_at: dueAt,
  };
  return deadlineRow(given, { warn_at: dueAt - 900_000, ...changes });
}

export interface ServiceRows {
  customers: readonly Customers[];
  cases: readonly Cases[];
  deadlines: readonly Deadlines[];
}

/** Puts them into the tables as they are; each case then knows its next due time, as the program keeps it. */
export async function insertServiceRows(
  executor: Executor,
  { customers, cases, deadlines }: ServiceRows,
): Promise<void> {
  const next = new Map<string, number>();
  for (const { case_id, due_at, open, paused_at } of deadlines) {
    if (open === 0 || paused_at !== null) continue;
    next.set(case_id, Math.min(due_at, next.get(case_id) ?? due_at));
  }
  const dated = cases.map((each) => ({ ...each, next_due_at: next.get(each.id) ?? null }));
  if (customers.length > 0) await insertRows(executor, 'customers', customers);
  if (dated.length > 0) await insertRows(executor, 'cases', dated);
  if (deadlines.length > 0) await insertRows(executor, 'deadlines', deadlines);
}
