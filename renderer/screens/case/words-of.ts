import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { VerdictWords } from '../../procedures/procedure-screen.ts';
import { procedureScreens } from '../../procedures/registry.ts';
import type { LiveEvaluation } from '../../procedures/decision-context.ts';

/** What the verdict card says while the person types. */
export function wordsOf(
  view: CaseView,
  live: LiveEvaluation,
): VerdictWords | { refusal: string } | null {
  if (live.kind === 'refused') return { refusal: live.message };
  const { decision } = live.evaluation;
  return decision === null ? null : procedureScreens[view.procedure].verdict(decision, view);
}
