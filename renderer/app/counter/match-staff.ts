import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';

/** Who can be chosen, and which key chooses them: 1-9 for the first nine. */
export interface Choice {
  member: StaffMember;
  key: string | null;
}

/** The people whose name contains what was typed; suspended ones cannot be chosen. */
export function matchStaff(staff: readonly StaffMember[], typed: string): Choice[] {
  const wanted = typed.trim();
  return staff
    .filter((member) => member.active && member.name.includes(wanted))
    .map((member, index) => ({ member, key: index < 9 ? String(index + 1) : null }));
}
