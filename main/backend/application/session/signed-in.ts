import type { CounterRules } from '../../../../shared/domain/rule-settings.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { SignedIn } from '../../../../shared/ipc/schemas/trust.ts';

/** What main and the page need to know of whoever has just signed in. */
export function signedInAnswer(
  person: StaffMember,
  { lockAfterMinutes }: Pick<CounterRules, 'lockAfterMinutes'>,
): SignedIn {
  return { person, lockAfterMs: lockAfterMinutes * 60_000 };
}
