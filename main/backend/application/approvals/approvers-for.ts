import type { Role } from '../../../../shared/domain/role.ts';
import type { Approver } from '../../../../shared/ipc/schemas/trust.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { deputyshipsWithin } from '../../database/repositories/deputyships.ts';
import { listStaff } from '../../database/repositories/staff.ts';
import type { Executor } from '../../database/schema.ts';

/** A period in UTC ms, `until` exclusive. */
export interface Period {
  from: number;
  until: number;
}

/**
 * Who may give an approval in a period: active people with one of the roles, then the deputies they
 * named; each person once, in the own name where that is possible. Nobody who asked for what is
 * approved is among them, nor a deputy of somebody who did (glossary.md, "Roles").
 */
export async function approversFor(
  executor: Executor,
  { roles, requesters }: { roles: readonly Role[]; requesters: readonly string[] },
  period: Period,
): Promise<Approver[]> {
  const staff = (await listStaff(executor)).filter(({ active }) => active);
  const free = (person: StaffMember) => !requesters.includes(person.id);
  const own = staff.filter((person) => free(person) && hasOneOf(person, roles));
  const approvers: Approver[] = own.map(({ id, name }) => ({ id, name, deputyFor: null }));
  for (const { approver_id, deputy_id } of await deputyshipsWithin(executor, period)) {
    const principal = own.find(({ id }) => id === approver_id);
    const deputy = staff.find(({ id }) => id === deputy_id);
    if (!principal || !deputy || !free(deputy)) continue;
    if (approvers.some(({ id }) => id === deputy.id)) continue;
    const deputyFor = { id: principal.id, name: principal.name };
    approvers.push({ id: deputy.id, name: deputy.name, deputyFor });
  }
  return approvers;
}

/** The moment itself, as a period. */
export function at(now: number): Period {
  return { from: now, until: now + 1 };
}

/** The roles in whose name a person may approve now as a deputy (代). */
export async function deputyRolesOf(
  executor: Executor,
  deputyId: string,
  now: number,
): Promise<Role[]> {
  const held = (await deputyshipsWithin(executor, at(now))).filter(
    ({ deputy_id }) => deputy_id === deputyId,
  );
  if (held.length === 0) return [];
  const staff = await listStaff(executor);
  const principals = staff.filter(
    ({ id, active }) => active && held.some(({ approver_id }) => approver_id === id),
  );
  return [...new Set(principals.flatMap(({ roles }) => roles))];
}

function hasOneOf(person: StaffMember, roles: readonly Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}
