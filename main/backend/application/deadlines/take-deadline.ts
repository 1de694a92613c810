import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { updateDeadline } from '../../database/repositories/deadlines.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordDeadlineEvent } from './deadline-event.ts';
import { loadDeadline } from './find-deadline.ts';
import { refusals } from './refusals.ts';

/**
 * Somebody does it now, or gives it back. Who wants to do it may take it over from another; given
 * back it is by who has it, or by the store manager.
 */
export async function takeDeadline(
  { deadlineId, take }: ParsedInputOf<'deadlines.take'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const actor = actorOf(context);
  const file = await loadDeadline(executor, deadlineId);
  const { row, title } = file;
  if (row.open === 0) throw refusals.over(title);
  const holder = row.taken_by;
  if (take ? holder === actor.id : holder === null) return deadlineId;
  if (!take && holder !== actor.id && !actor.roles.includes('storeManager')) {
    throw refusals.takenByOther(title);
  }
  await updateDeadline(
    executor,
    row,
    take ? { taken_by: actor.id, taken_at: now } : { taken_by: null, taken_at: null },
  );
  await recordDeadlineEvent(context, file, { kind: 'deadline.taken', data: { take } });
  return deadlineId;
}
