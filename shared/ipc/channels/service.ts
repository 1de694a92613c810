import { z } from 'zod';

import { procedureIds } from '../../procedures/procedure.ts';
import { caseView } from '../schemas/cases.ts';
import { id } from '../schemas/common.ts';
import { reason } from '../schemas/order-entry.ts';
import {
  boardView,
  boardWho,
  deadlineView,
  month,
  onTimeReport,
  plainDay,
  visitDay,
} from '../schemas/service.ts';
import { backendRead, backendWrite } from './effects.ts';

const ofDeadline = z.object({ deadlineId: id });

/** The clock, the board, appointments, and going over from one procedure into another. */
export const serviceChannels = {
  'board.view': { ...backendRead, input: z.object({ who: boardWho }), answer: boardView },
  /** Somebody does it now: it is not announced any more. Given back with `take` false. */
  'deadlines.take': {
    ...backendWrite,
    input: ofDeadline.extend({ take: z.boolean() }),
    answer: deadlineView,
  },
  /** It waits for the customer from now on; only deadlines that may (TIME-5). */
  'deadlines.pause': {
    ...backendWrite,
    input: ofDeadline.extend({ reason }),
    answer: deadlineView,
  },
  'deadlines.resume': { ...backendWrite, input: ofDeadline, answer: deadlineView },
  /** Why it is late. Kept beside it; a second reason replaces the first, and both stay in the history. */
  'deadlines.explain': {
    ...backendWrite,
    input: ofDeadline.extend({ reason }),
    answer: deadlineView,
  },
  /** SVC-3, of deadlines that were due in that month. */
  'reports.onTime': { ...backendRead, input: z.object({ month }), answer: onTimeReport },
  /** The technicians' day. */
  'visits.day': { ...backendRead, input: z.object({ day: plainDay }), answer: visitDay },
  /** The phone of whoever the case names beside the customer; like `customers.reveal` (ARC-15). */
  'cases.revealContact': {
    ...backendWrite,
    input: z.object({ caseId: id, reason: reason.nullable() }),
    answer: z.object({ phone: z.string() }),
  },
  /** Opens a draft of another procedure with all data of this case; both stay linked. */
  'cases.handOver': {
    ...backendWrite,
    input: z.object({ caseId: id, revision: z.int(), to: z.enum(procedureIds) }),
    answer: caseView,
  },
} as const;
