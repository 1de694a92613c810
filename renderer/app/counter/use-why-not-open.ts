import { roleTitles } from '../../../shared/domain/role.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { ProcedureId } from '../../../shared/procedures/procedure.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from './counter-context.tsx';

/** Why somebody with these roles may not begin a case of a procedure; null when they may. */
export function whyNotOpen(procedure: ProcedureId, roles: readonly Role[]): string | null {
  const { opens } = procedures[procedure];
  if (opens.some((role) => roles.includes(role))) return null;
  return text.frame.whoMay(opens.map((role) => roleTitles[role]).join('、'));
}

/** The same for whoever stands at the counter; null, too, while nobody does. */
export function useWhyNotOpen(): (procedure: ProcedureId) => string | null {
  const { person } = useCounter();
  return (procedure) => (person === null ? null : whyNotOpen(procedure, person.roles));
}
