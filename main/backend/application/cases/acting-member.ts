import type { Role } from '../../../../shared/domain/role.ts';
import { roleTitles } from '../../../../shared/domain/role.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { permissionFor } from '../../../../shared/procedures/transition.ts';
import type { Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { deputyRolesOf } from '../approvals/approvers-for.ts';
import type { CaseFile } from './case-file.ts';

/** Somebody at the counter, with the approvals they may give as a deputy (代) now. */
export interface ActingMember extends StaffMember {
  deputyRoles: readonly Role[];
}

export async function actingMember(
  executor: Executor,
  person: StaffMember,
  now: number,
): Promise<ActingMember> {
  return { ...person, deputyRoles: await deputyRolesOf(executor, person.id, now) };
}

export function refuseUnlessMay(
  { row }: CaseFile,
  transition: Transition,
  person: ActingMember,
): void {
  if (permissionFor(transition, person, row.opened_by) !== 'none') return;
  throw new ApplicationError(
    'forbidden',
    `“${transition.title}”由${whoMay(transition)}办理，没有保存。请换人后再办。`,
  );
}

/** The titles of who may take a step. */
export function whoMay({ who, recordedBy = [], openerToo }: Transition): string {
  const titles = [...who, ...recordedBy].map((role) => roleTitles[role]);
  return [...(openerToo ? ['开单人'] : []), ...titles].join('、');
}
