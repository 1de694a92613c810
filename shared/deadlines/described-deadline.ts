import type { DeadlineDescription } from '../procedures/deadline-description.ts';
import { procedureOf } from '../procedures/registry.ts';

/** The description of a stored deadline; throws when this program does not know it. */
export function describedDeadline(procedure: string, deadline: string): DeadlineDescription {
  const found = procedureOf(procedure).deadlines.find(({ id }) => id === deadline);
  if (!found) throw new Error(`Unknown deadline: ${procedure} ${deadline}`);
  return found;
}
