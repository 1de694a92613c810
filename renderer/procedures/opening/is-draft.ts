import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import type { ProcedureId } from '../../../shared/procedures/procedure.ts';
import { procedures } from '../../../shared/procedures/registry.ts';

/** Whether a case of an order or a customer was begun with this procedure and not yet submitted. */
export function isDraft(
  { number, procedureTitle, stageTitle }: OrderView['cases'][number],
  procedure: ProcedureId,
): boolean {
  const { title, stages } = procedures[procedure];
  return number === null && procedureTitle === title && stageTitle === stages[0]?.title;
}
