import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { CaseFacts } from '../../../../shared/procedures/case-facts.ts';
import type { PlannedVisit } from '../../../../shared/procedures/visit-plan.ts';
import type { Cases, Prints, Settlements } from '../../database/schema.ts';
import type { CaseFile } from './case-file.ts';

/** What the guards look at as the case stands, with what is agreed with the customer. */
export function factsOf(
  { row, basis, request, record, decision, amounts, money, settlements, prints, staff }: CaseFile,
  actor: Pick<StaffMember, 'roles'>,
  now: number,
  visits: readonly PlannedVisit[],
): CaseFacts {
  return {
    stage: row.stage,
    now,
    timeZone: basis.settings.timeZone,
    openedBy: row.opened_by,
    requestedAt: row.requested_at,
    submittedAt: row.submitted_at,
    signedAt: row.signed_at,
    approvedAt: row.approved_at,
    currentPrints: currentPrintsOf(prints, row),
    lastPrints: lastPrintsOf(prints, row),
    service: basis.service,
    request,
    record,
    decision,
    amounts,
    money,
    lastPayment: lastPaymentOf(settlements),
    visits,
    hasOrder: row.order_id !== null,
    actorRoles: actor.roles,
    staff: staff.map(({ id, roles }) => ({ id, roles })),
  };
}

/** Of each form the first print that shows what stands in the case now; prints come oldest first. */
export function currentPrintsOf(prints: readonly Prints[], row: Cases): CaseFacts['currentPrints'] {
  return lastPrintsOf([...prints].reverse(), row);
}

function lastPrintsOf(prints: readonly Prints[], row: Cases): CaseFacts['lastPrints'] {
  const current = prints.filter((print) => isCurrent(print, row));
  return Object.fromEntries(current.map((print) => [print.form, print.printed_at]));
}

function lastPaymentOf(settlements: readonly Settlements[]): CaseFacts['lastPayment'] {
  const last = settlements.at(-1);
  return last === undefined ? null : { settledAt: last.settled_at, recordedAt: last.recorded_at };
}

/** Whether a print shows what stands in the case now (CASE-3). */
export function isCurrent(print: Prints, row: Cases): boolean {
  return print.cancelled === 0 && print.data_version === row.data_version;
}
