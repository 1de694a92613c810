import { z } from 'zod';

import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { explainDeadline } from './explain-deadline.ts';
import { deadlineViewById } from './find-deadline.ts';
import { onTimeReport } from './on-time-report.ts';
import { pauseDeadline, resumeDeadline } from './pause-deadline.ts';
import { takeDeadline } from './take-deadline.ts';

/** What the backend answers about deadlines; where they come from says apply-step.ts. */
export const deadlinesHandlers = {
  'deadlines.take': answeringView(takeDeadline),
  'deadlines.pause': answeringView(pauseDeadline),
  'deadlines.resume': answeringView(resumeDeadline),
  'deadlines.explain': answeringView(explainDeadline),
  'reports.onTime': onTimeReport,
} satisfies Partial<HandlersOf<Channel>>;

const remembered = z.object({ deadlineId: z.uuid() });

/** Reasons are people's words: a repeated request shows the deadline as it is then. */
function answeringView<Input>(work: (input: Input, context: RequestContext) => Promise<string>) {
  return {
    run: async (input: Input, context: RequestContext) =>
      deadlineViewById(context.executor, await work(input, context)),
    remember: ({ id }: DeadlineView) => ({ deadlineId: id }),
    recall: (stored: unknown, context: RequestContext) =>
      deadlineViewById(context.executor, remembered.parse(stored).deadlineId),
  };
}
