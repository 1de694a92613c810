import { randomUUID } from 'node:crypto';

import { claimPieces } from '../../main/backend/database/repositories/case-pieces.ts';
import { insertCase } from '../../main/backend/database/repositories/cases.ts';
import type { PieceClaim } from '../../shared/procedures/piece-claim.ts';
import { readingClock } from './order-file.ts';
import type { TestStore } from './test-store.ts';

/** Puts a cancellation for the first order into the tables; answers its id. */
export async function insertTestCase(
  { database, manager }: TestStore,
  { number, claims = [] }: { number: string; claims?: PieceClaim[] },
): Promise<string> {
  const id = randomUUID();
  await database.unit(async (executor) => {
    const order = await executor
      .selectFrom('orders')
      .select(['id', 'customer_id'])
      .orderBy('order_number')
      .limit(1)
      .executeTakeFirstOrThrow();
    await insertCase(executor, {
      id,
      procedure: 'cancellation',
      number,
      order_id: order.id,
      customer_id: order.customer_id,
      stage: 'approval',
      open: 1,
      revision: 1,
      exception: 0,
      opened_at: readingClock.now,
      opened_by: manager.id,
      requested_at: readingClock.now,
      backdating_reason: null,
      submitted_at: readingClock.now,
      signed_at: null,
      approved_at: null,
      ended_at: null,
      request: '{}',
      record: '{}',
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
    });
    if (claims.length > 0) await claimPieces(executor, id, claims);
  });
  return id;
}
