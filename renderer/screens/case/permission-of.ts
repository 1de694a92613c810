import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';

/** How the approver of an action can agree: not asked, by PIN at the counter, or on paper too. */
export function permissionOf(
  { actions }: Pick<CaseView, 'actions'>,
  action: string,
): ActionFacts['approval'] {
  const approval = actions.find((each) => each.action === action)?.approval ?? null;
  if (approval === null) return 'none';
  return approval.onPaper ? 'counterOrPaper' : 'counter';
}
