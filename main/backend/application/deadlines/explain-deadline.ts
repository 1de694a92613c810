import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { updateDeadline } from '../../database/repositories/deadlines.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordDeadlineEvent } from './deadline-event.ts';
import { isLateNow } from './end-deadline.ts';
import { loadDeadline } from './find-deadline.ts';
import { refusals } from './refusals.ts';

/** Why it is late: written once it is, open or not. What was explained stays late. */
export async function explainDeadline(
  { deadlineId, reason }: ParsedInputOf<'deadlines.explain'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const file = await loadDeadline(executor, deadlineId);
  if (!isLateNow(file.row, now)) throw refusals.notLate(file.title);
  await updateDeadline(executor, file.row, {
    late: 1,
    late_reason: reason,
    late_reason_at: now,
    late_reason_by: actorOf(context).id,
  });
  await recordDeadlineEvent(context, file, {
    kind: 'deadline.explained',
    data: {},
    personal: { reason },
  });
  return deadlineId;
}
