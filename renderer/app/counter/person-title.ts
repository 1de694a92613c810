import { roleTitles } from '../../../shared/domain/role.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';

/** 陈静 · 接待人员 */
export function personTitle({ name, roles }: Pick<StaffMember, 'name' | 'roles'>): string {
  return [name, rolesTitle(roles)].join(text.common.separator);
}

/** 店长、财务 */
export function rolesTitle(roles: StaffMember['roles']): string {
  return roles.map((role) => roleTitles[role]).join('、');
}
