import type { Executor, Filings } from '../schema.ts';

/** What goes to finance: a form of a case, when (UTC ms) and by whom. */
export type NewFiling = Pick<Filings, 'case_id' | 'form' | 'filed_at' | 'filed_by'>;

/** A form that went to finance, and the revision its case has now. */
export type FiledForm = Filings & { revision: number };

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

/** Filed within a span of time (UTC ms, both ends in it) and in no packet yet; by time. */
export async function filingsNotHandedOver(
  executor: Executor,
  { from, to }: { from: number; to: number },
): Promise<FiledForm[]> {
  return filedForms(executor)
    .where('filings.packet_id', 'is', null)
    .where('filings.filed_at', '>=', from)
    .where('filings.filed_at', '<=', to)
    .execute();
}

/** In a packet already, and something was done with the case since; by time. */
export async function filingsMovedSince(executor: Executor): Promise<FiledForm[]> {
  return filedForms(executor)
    .where('filings.packet_id', 'is not', null)
    .whereRef('filings.handed_revision', '!=', 'cases.revision')
    .execute();
}

function filedForms(executor: Executor) {
  return executor
    .selectFrom('filings')
    .innerJoin('cases', 'cases.id', 'filings.case_id')
    .selectAll('filings')
    .select('cases.revision')
    .orderBy('filings.filed_at')
    .orderBy('cases.number')
    .orderBy('filings.form');
}

/** The forms of a packet that was just recorded were handed over in it, as their cases are now. */
export async function noteHandedOver(executor: Executor, packetId: string): Promise<void> {
  await executor
    .updateTable('filings')
    .set((eb) => ({
      packet_id: packetId,
      handed_revision: eb
        .selectFrom('cases')
        .select('revision')
        .whereRef('cases.id', '=', 'filings.case_id'),
    }))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('packet_rows')
          .select('position')
          .where('packet_id', '=', packetId)
          .whereRef('packet_rows.case_id', '=', 'filings.case_id')
          .whereRef('packet_rows.form', '=', 'filings.form'),
      ),
    )
    .execute();
}

/** Nothing of it has to go to finance again up to this revision of its case. */
export async function noteLookedAt(
  executor: Executor,
  { case_id, form, revision }: FiledForm,
): Promise<void> {
  await executor
    .updateTable('filings')
    .set({ handed_revision: revision })
    .where('case_id', '=', case_id)
    .where('form', '=', form)
    .execute();
}
