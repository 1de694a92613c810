import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { insertFilings } from '../../database/repositories/filings.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { currentPrintsOf } from './facts-of.ts';
import type { Step } from './step.ts';

/** Prints of an older version of the data do not count (CASE-3). */
export function voidPrints(step: Step): void {
  step.changes.data_version = step.file.row.data_version + 1;
}

/** RET-14: a changed verdict is printed anew; what says the same as before still counts. */
export function voidPrintsOnChange(step: Step): void {
  const { evaluation, file } = step;
  if (evaluation === null) throw new Error('Nothing was decided that could have changed.');
  const decided = file.procedure.decisionSchema.parse(evaluation.decision);
  if (!sameVerdict(file.procedure, file.decision, decided)) voidPrints(step);
}

function sameVerdict({ sameVerdict: same }: Procedure, before: unknown, after: unknown): boolean {
  return same ? same(before, after) : JSON.stringify(before) === JSON.stringify(after);
}

/**
 * CAN-13, RET-16: the paper itself goes to finance, so that a form which nobody printed does not.
 */
export async function fileForms(
  { file: { row, procedure, prints }, transition }: Step,
  context: RequestContext,
): Promise<void> {
  const printed = currentPrintsOf(prints, row);
  const filed = procedure.forms.filter(
    ({ id, filedBy }) => filedBy?.includes(transition.action) === true && id in printed,
  );
  await insertFilings(
    context.executor,
    filed.map(({ id }) => ({
      case_id: row.id,
      form: id,
      filed_at: context.now,
      filed_by: actorOf(context).id,
    })),
  );
  context.changed('packets');
}
