import { RuleInputError } from '../../../../shared/domain/rule-input-error.ts';
import type { CaseActionView } from '../../../../shared/ipc/schemas/cases.ts';
import type { Missing } from '../../../../shared/procedures/evaluation.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import type { PlannedVisit } from '../../../../shared/procedures/visit-plan.ts';
import {
  mayRecordPaper,
  openTransitions,
  permissionFor,
} from '../../../../shared/procedures/transition.ts';
import type { ActingMember } from './acting-member.ts';
import { whoMay } from './acting-member.ts';
import type { CaseFile } from './case-file.ts';
import { decisionContextOf } from './case-file.ts';
import { factsOf } from './facts-of.ts';

/** Everything that can be done with the case as it is, by whom, and what it still needs. */
export function actionViews(
  file: CaseFile,
  actor: ActingMember,
  now: number,
  visits: readonly PlannedVisit[],
): CaseActionView[] {
  const facts = factsOf(file, actor, now, visits);
  return openTransitions(file.procedure, facts).map((transition) => {
    const permission = permissionFor(transition, actor, file.row.opened_by);
    return {
      action: transition.action,
      title: transition.title,
      rule: transition.rule,
      weight: transition.weight,
      allowed: permission !== 'none',
      approval:
        permission === 'approval'
          ? { onPaper: mayRecordPaper(transition, actor, file.row.opened_by) }
          : null,
      whyNot: permission === 'none' ? `由${whoMay(transition)}办理。` : null,
      missing: [...(transition.needs?.(facts) ?? []), ...requestNeeds(file, transition)],
    };
  });
}

/** What the request lacks for a step that decides on it as it stands. */
function requestNeeds(file: CaseFile, { effects }: Transition): Missing[] {
  if (!effects.includes('evaluate') || effects.includes('replaceRequest')) return [];
  try {
    return file.procedure.evaluate(file.request, decisionContextOf(file)).missing;
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    return [{ path: error.path, message: error.message, rule: 'TIME-7' }];
  }
}
