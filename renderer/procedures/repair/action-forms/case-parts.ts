import { repairRecordSchema } from '../../../../shared/procedures/repair/record.ts';
import type { RepairRecord } from '../../../../shared/procedures/repair/record.ts';
import { repairRequestSchema } from '../../../../shared/procedures/repair/request.ts';
import type { RepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { firstVisitOf } from '../../../../shared/procedures/repair/state.ts';
import type { VisitKind } from '../../../../shared/procedures/visit-plan.ts';
import type { ActionFacts } from '../../action-form.ts';
import { plannedVisits } from '../../forms/visit-form.ts';

/** What the forms of a repair read of its case. */

export function requestIn({ view }: Pick<ActionFacts, 'view'>): RepairRequest {
  return repairRequestSchema.parse(view.request);
}

export function recordIn({ view }: Pick<ActionFacts, 'view'>): RepairRecord {
  return repairRecordSchema.parse(view.record ?? {});
}

/** How the goods are reached first: as agreed, else as asked for (REP-9). */
export function firstVisitIn({ view }: Pick<ActionFacts, 'view'>): VisitKind {
  return firstVisitOf({ visits: plannedVisits(view), request: view.request });
}

/** Who goes, else who stands at the counter and is a technician, else the only one there is. */
export function likelyTechnician({
  view,
  technicians,
  personId,
}: Pick<ActionFacts, 'view' | 'technicians' | 'personId'>): string | null {
  const planned = plannedVisits(view).find(({ technicianId }) => technicianId !== null);
  if (planned !== undefined) return planned.technicianId;
  const [only] = technicians.length === 1 ? technicians : [];
  return (technicians.find(({ id }) => id === personId) ?? only)?.id ?? null;
}
