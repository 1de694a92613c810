import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import type { RelatedCase } from '../../database/repositories/related-cases.ts';

/** A case as the page of its order or customer names it. */
export function relatedCaseView({
  id,
  number,
  procedure,
  stage,
}: RelatedCase): OrderView['cases'][number] {
  const { title, stages } = procedureOf(procedure);
  const stageTitle = stages.find((each) => each.id === stage)?.title;
  if (stageTitle === undefined) throw new Error(`Unknown stage of ${procedure}: ${stage}`);
  return { id, number, procedureTitle: title, stageTitle };
}
