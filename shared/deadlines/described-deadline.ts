import type { DeadlineDescription } from '../procedures/deadline-description.ts';
import { procedureOf } from '../procedures/registry.ts';

type Stored = Record<'procedure' | 'deadline' | 'rule', string>;

/** What has to be done by a stored deadline, and by whom; its rule says it where nothing else does. */
export function describedDeadline({
  procedure,
  deadline,
  rule,
}: Stored): Pick<DeadlineDescription, 'title' | 'tells'> {
  const found = procedureOf(procedure).deadlines.find(({ id }) => id === deadline);
  return found ?? { title: rule, tells: [] };
}
