import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { nameInitials } from '../../../shared/domain/name-initials.ts';

/** Who can be chosen, and which key chooses them: 1-9 for the first nine. */
export interface Choice {
  member: StaffMember;
  key: string | null;
}

/**
 * The people whose name contains what was typed, or begins with it as pinyin initials; suspended
 * ones cannot be chosen.
 */
export function matchStaff(staff: readonly StaffMember[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return staff
    .filter(({ active }) => active)
    .filter(
      ({ name }) => name.toLowerCase().includes(wanted) || nameInitials(name).startsWith(wanted),
    )
    .map((member, index) => ({ member, key: index < 9 ? String(index + 1) : null }));
}
