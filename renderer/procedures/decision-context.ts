import { RuleInputError } from '../../shared/domain/rule-input-error.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { DecisionContext, Evaluation } from '../../shared/procedures/evaluation.ts';
import { procedures } from '../../shared/procedures/registry.ts';

type DecidedOn = Pick<
  CaseView,
  | 'procedure'
  | 'requestedAt'
  | 'settings'
  | 'service'
  | 'facts'
  | 'goods'
  | 'record'
  | 'taken'
  | 'request'
>;

/** What the rules look at, from what the backend told of the case. */
export function contextOf({ facts, ...view }: Omit<DecidedOn, 'procedure'>): DecisionContext {
  const { requestedAt, settings, service, goods, record, taken, request: shown } = view;
  return { requestedAt, settings, service, order: facts, goods, record, taken, shown };
}

/** What the rules say while the person types; `refused` when the facts are wrong (TIME-7). */
export type LiveEvaluation =
  { kind: 'decided'; evaluation: Evaluation } | { kind: 'refused'; message: string };

export function evaluateLive(view: DecidedOn, request: unknown): LiveEvaluation {
  try {
    const evaluation = procedures[view.procedure].evaluate(request, contextOf(view));
    return { kind: 'decided', evaluation };
  } catch (error) {
    if (error instanceof RuleInputError) return { kind: 'refused', message: error.message };
    throw error;
  }
}
