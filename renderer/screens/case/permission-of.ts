import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Transition } from '../../../shared/procedures/procedure.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';

/** How the approver of an action agrees: not asked, in person at the counter, or on paper. */
export function permissionOf(
  { actions }: Pick<CaseView, 'actions'>,
  action: string,
  transition: Transition | undefined,
): ActionFacts['approval'] {
  if (transition?.recordedBy === undefined) return 'none';
  return actions.find((each) => each.action === action)?.onPaper === true ? 'paper' : 'counter';
}
