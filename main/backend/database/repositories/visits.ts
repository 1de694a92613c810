import type { PlannedVisit } from '../../../../shared/procedures/visit-plan.ts';
import { longestVisitMs } from '../../../../shared/visits/longest-visit.ts';
import type { TimeSpan } from '../../../../shared/visits/overlap.ts';
import type { Executor, Visits } from '../schema.ts';

export async function insertVisit(executor: Executor, visit: Visits): Promise<void> {
  await executor.insertInto('visits').values(visit).execute();
}

/** Planned and not yet over, the earliest first. */
export async function plannedVisitsOf(executor: Executor, caseId: string): Promise<PlannedVisit[]> {
  const rows = await executor
    .selectFrom('visits')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '=', 'planned')
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    technicianId: row.technician_id,
    from: row.from_at,
    to: row.to_at,
    note: row.note,
  }));
}

/** The planned visits of a technician that share time with a span, the earliest first. */
export async function bookingsWithin(
  executor: Executor,
  technicianId: string,
  { from, to }: TimeSpan,
): Promise<TimeSpan[]> {
  const rows = await executor
    .selectFrom('visits')
    .select(['from_at', 'to_at'])
    .where('technician_id', '=', technicianId)
    .where('state', '=', 'planned')
    .where('from_at', '<', to)
    // No visit is longer, so that the index bounds the search on both sides.
    .where('from_at', '>', from - longestVisitMs)
    .where('to_at', '>', from)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({ from: row.from_at, to: row.to_at }));
}

/** The visits took place, or will not. */
export async function endVisits(
  executor: Executor,
  ids: readonly string[],
  state: 'done' | 'cancelled',
  at: number,
): Promise<void> {
  if (ids.length === 0) return;
  await executor
    .updateTable('visits')
    .set({ state, ended_at: at })
    .where('id', 'in', ids)
    .where('state', '=', 'planned')
    .execute();
}

/** A visit with what its case says of customer and goods. */
export type VisitOfDay = Awaited<ReturnType<typeof visitsWithin>>[number];

/** Planned and done visits that share time with a span, the earliest first. */
export async function visitsWithin(executor: Executor, { from, to }: TimeSpan) {
  return visitsWithCase(executor)
    .where('visits.state', '<>', 'cancelled')
    .where('visits.from_at', '<', to)
    .where('visits.from_at', '>', from - longestVisitMs)
    .where('visits.to_at', '>', from)
    .execute();
}

/** All visits of a case, also what was cancelled, the earliest first. */
export async function visitsWithCaseOf(executor: Executor, caseId: string): Promise<VisitOfDay[]> {
  return visitsWithCase(executor).where('visits.case_id', '=', caseId).execute();
}

function visitsWithCase(executor: Executor) {
  return executor
    .selectFrom('visits')
    .innerJoin('cases', 'cases.id', 'visits.case_id')
    .innerJoin('customers', 'customers.id', 'cases.customer_id')
    .selectAll('visits')
    .select(['cases.number', 'cases.procedure', 'cases.request', 'cases.frozen'])
    .select('cases.customer_id')
    .select(['customers.name as customer_name', 'customers.phone as customer_phone'])
    .select('customers.address as customer_address')
    .orderBy('visits.from_at')
    .orderBy('visits.id');
}
