import type { Executor, Payments } from '../schema.ts';
import { insertRows } from './insert-rows.ts';

export async function insertPayments(executor: Executor, rows: readonly Payments[]): Promise<void> {
  await insertRows(executor, 'payments', rows);
}
