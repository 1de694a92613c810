import { pauseEnd } from '../../../../shared/deadlines/pause.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { insertPause } from '../../database/repositories/deadline-pauses.ts';
import { updateDeadline } from '../../database/repositories/deadlines.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { recordDeadlineEvent } from './deadline-event.ts';
import { isLateNow } from './end-deadline.ts';
import { pauseEnded } from './end-pause.ts';
import { loadDeadline } from './find-deadline.ts';
import { refusals } from './refusals.ts';

/** TIME-5: it waits for the customer from now on; who, why and since when are kept. */
export async function pauseDeadline(
  { deadlineId, reason }: ParsedInputOf<'deadlines.pause'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const file = await loadDeadline(executor, deadlineId);
  const { row, description, title } = file;
  if (row.open === 0) throw refusals.over(title);
  if (!description?.pausable) throw refusals.notPausable(title);
  if (row.paused_at !== null) throw refusals.alreadyPaused(title);
  if (isLateNow(row, now)) throw refusals.pausedTooLate(title);
  await insertPause(executor, {
    id: context.newId(),
    deadline_id: row.id,
    case_id: row.case_id,
    reason,
    from_at: now,
    to_at: null,
    paused_by: actorOf(context).id,
    resumed_by: null,
  });
  await updateDeadline(executor, row, { paused_at: now });
  await recordDeadlineEvent(context, file, {
    kind: 'deadline.paused',
    data: { from: now, to: null },
    personal: { reason },
  });
  return deadlineId;
}

/** The customer has answered: the due time moves by the paused time in the deadline's own clock. */
export async function resumeDeadline(
  { deadlineId }: ParsedInputOf<'deadlines.resume'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const file = await loadDeadline(executor, deadlineId);
  const { row, description, title } = file;
  if (row.open === 0) throw refusals.over(title);
  if (row.paused_at === null) throw refusals.notPaused(title);
  const calendar = await readRuleSettings(executor);
  const by = actorOf(context).id;
  const resumed = await pauseEnded(row, description, { executor, now, by, calendar });
  await updateDeadline(executor, row, resumed);
  await recordDeadlineEvent(context, file, {
    kind: 'deadline.resumed',
    data: { from: row.paused_at, to: pauseEnd(row.paused_at, now), dueAt: resumed.due_at },
  });
  return deadlineId;
}
