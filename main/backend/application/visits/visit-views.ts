import { maskPhone } from '../../../../shared/domain/phone.ts';
import type { VisitView } from '../../../../shared/ipc/schemas/service.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import type { VisitTarget } from '../../../../shared/procedures/visit-plan.ts';
import type { VisitOfDay } from '../../database/repositories/visits.ts';
import { visitsWithCaseOf } from '../../database/repositories/visits.ts';
import type { Executor } from '../../database/schema.ts';
import { parseBasis } from '../cases/case-basis.ts';
import type { NameOf } from '../cases/staff-names.ts';
import { staffNames } from '../cases/staff-names.ts';

/**
 * Everything agreed with the customer of a case, the earliest first. The address stays empty: the
 * page of the case has it in the request.
 */
export async function visitViewsOfCase(executor: Executor, caseId: string): Promise<VisitView[]> {
  const nameOf = await staffNames(executor);
  const rows = await visitsWithCaseOf(executor, caseId);
  return rows.map((row) => visitViewOf(row, nameOf, null));
}

/** Whether somebody needs the address of a visit: who goes there, or the service centre. */
export function seesAddress(
  viewer: Pick<StaffMember, 'id' | 'roles'>,
  { technician_id }: Pick<VisitOfDay, 'technician_id'>,
): boolean {
  return viewer.id === technician_id || viewer.roles.includes('serviceAgent');
}

/** `viewer` null: nobody who needs the address. */
export function visitViewOf(
  row: VisitOfDay,
  nameOf: NameOf,
  viewer: StaffMember | null,
): VisitView {
  const { technician_id: technicianId } = row;
  const target = targetOf(row);
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    kind: row.kind,
    technician: technicianId === null ? null : { id: technicianId, name: nameOf(technicianId) },
    from: row.from_at,
    to: row.to_at,
    state: row.state,
    note: row.note,
    customerName: target.name,
    phone: maskPhone(target.phone),
    address: viewer !== null && goesOut(row) && seesAddress(viewer, row) ? target.address : '',
    goods: target.goods,
  };
}

/** Nobody goes out where the customer brings the goods in (REP-9). */
function goesOut({ kind }: VisitOfDay): boolean {
  return kind !== 'bringIn';
}

/** As the request says, else the customer as frozen when the case was submitted (CASE-1). */
function targetOf(row: VisitOfDay): VisitTarget {
  const procedure = procedureOf(row.procedure);
  const basis = row.frozen === null ? null : parseBasis(row.frozen);
  const customer = basis?.customer ?? {
    name: row.customer_name,
    phone: row.customer_phone,
    address: row.customer_address,
  };
  const request = procedure.requestSchema.parse(JSON.parse(row.request));
  const said = procedure.visitTarget?.(request, basis?.goods ?? []);
  return {
    goods: said?.goods ?? '',
    name: said?.name.trim() || customer.name,
    phone: said?.phone.trim() || customer.phone,
    address: said?.address.trim() || customer.address,
  };
}
