import { roleTitles } from '../../../../shared/domain/role.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { ApplicationError } from '../application-error.ts';

/** RET-13: who may begin a case of a procedure. */
export function mayOpen(
  { opens }: Pick<Procedure, 'opens'>,
  { roles }: Pick<StaffMember, 'roles'>,
): boolean {
  return opens.some((role) => roles.includes(role));
}

export function refuseUnlessMayOpen(procedure: Procedure, person: StaffMember): void {
  if (mayOpen(procedure, person)) return;
  const who = procedure.opens.map((role) => roleTitles[role]).join('、');
  throw new ApplicationError(
    'forbidden',
    `${procedure.title}由${who}开单，没有新开业务单，内容没有改变。请换人后再办。`,
  );
}
