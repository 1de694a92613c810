import { roleTitles } from '../../../shared/domain/role.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';

/** 店长、财务 */
export function rolesTitle(roles: StaffMember['roles']): string {
  return roles.map((role) => roleTitles[role]).join('、');
}
