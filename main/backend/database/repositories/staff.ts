import type { Role } from '../../../../shared/domain/role.ts';
import { roles } from '../../../../shared/domain/role.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { Executor } from '../schema.ts';

/** Everybody, also who has left, by name. */
export async function listStaff(executor: Executor): Promise<StaffMember[]> {
  const people = await executor
    .selectFrom('staff')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  const held = await executor.selectFrom('staff_roles').selectAll().execute();
  return people.map(({ id, name, active }) => ({
    id,
    name,
    active: active === 1,
    roles: inOrder(held.filter((each) => each.staff_id === id).map((each) => each.role)),
  }));
}

export async function findStaff(executor: Executor, id: string): Promise<StaffMember | undefined> {
  const person = await executor
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) return undefined;
  const held = await executor
    .selectFrom('staff_roles')
    .select('role')
    .where('staff_id', '=', id)
    .execute();
  return {
    id,
    name: person.name,
    active: person.active === 1,
    roles: inOrder(held.map((each) => each.role)),
  };
}

export async function saveStaff(executor: Executor, person: StaffMember): Promise<void> {
  const { id, name } = person;
  const active = person.active ? 1 : 0;
  await executor
    .insertInto('staff')
    .values({ id, name, active })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, active }))
    .execute();
  await executor.deleteFrom('staff_roles').where('staff_id', '=', id).execute();
  await executor
    .insertInto('staff_roles')
    .values(inOrder(person.roles).map((role) => ({ staff_id: id, role })))
    .execute();
}

/** In the order of the list of roles, each once. */
function inOrder(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.includes(role));
}
