import type { RequestContext } from '../handler.ts';
import type { NewEvent } from '../history/record-event.ts';
import { recordEvent } from '../history/record-event.ts';
import type { DeadlineFile } from './find-deadline.ts';

/** What happened to a deadline goes into the history of its case. */
export async function recordDeadlineEvent(
  context: RequestContext,
  { row, caseRow }: DeadlineFile,
  { kind, data, personal }: Pick<NewEvent, 'kind' | 'data' | 'personal'>,
): Promise<void> {
  await recordEvent(context, {
    kind,
    caseId: row.case_id,
    orderId: caseRow.order_id,
    customerId: caseRow.customer_id,
    data: { deadlineId: row.id, deadline: row.deadline, ...data },
    ...(personal === undefined ? {} : { personal }),
  });
  context.changed('cases');
}
