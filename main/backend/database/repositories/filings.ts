import type { Executor, Filings } from '../schema.ts';

/** What goes to finance: a form of a case, when (UTC ms) and by whom. */
export type NewFiling = Pick<Filings, 'case_id' | 'form' | 'filed_at' | 'filed_by'>;

/**
 * Forms go to finance (CAN-13, RET-16). One that went before is filed anew: a packet that it was
 * handed over in stays with it, so that it comes back as a correction and never as new.
 */
export async function insertFilings(executor: Executor, rows: readonly NewFiling[]): Promise<void> {
  if (rows.length === 0) return;
  await executor
    .insertInto('filings')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'form']).doUpdateSet((row) => ({
        filed_at: row.ref('excluded.filed_at'),
        filed_by: row.ref('excluded.filed_by'),
      })),
    )
    .execute();
}
