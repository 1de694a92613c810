import { assertNever } from '../../../../shared/domain/assert-never.ts';
import {
  deadlineStateOf,
  type DeadlineState,
} from '../../../../shared/deadlines/deadline-state.ts';
import { endOfLocalDay, localDay } from '../../../../shared/domain/time-zone.ts';
import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { text } from '../../../../shared/text/text.ts';
import { lateWords } from '../../../format/late.ts';
import { showNear } from '../../../format/moment.ts';
import { showSpan } from '../../../format/span.ts';

const words = text.deadlines;

export interface DeadlineWords {
  /** How it stands, in a few words; colour only repeats them. */
  state: string;
  tone: 'plain' | 'green' | 'amber' | 'red';
  /** Until when, or when it was done and by whom. */
  when: string;
  /** The due time without the pauses, where they moved it (TIME-5). */
  planned: string | null;
}

/** `now` in UTC ms. */
export function stateOf(deadline: DeadlineView, now: number, zone: string): DeadlineState {
  const endOfToday = endOfLocalDay(localDay(now, zone), zone);
  const paused = isPaused(deadline);
  return deadlineStateOf({ ...deadline, paused, warnAt: null }, now, endOfToday);
}

export function isPaused({ open, pauses }: Pick<DeadlineView, 'open' | 'pauses'>): boolean {
  return open && pauses.some(({ to }) => to === null);
}

/** Whether somebody may ask why: it is late, or was, for ever. */
export function isOrWasLate(deadline: DeadlineView, now: number, zone: string): boolean {
  return deadline.late || stateOf(deadline, now, zone) === 'late';
}

export function deadlineWords(deadline: DeadlineView, now: number, zone: string): DeadlineWords {
  const { dueAt, plannedDueAt } = deadline;
  const near = (at: number) => showNear(at, now, zone);
  const planned = plannedDueAt === dueAt ? null : words.planned(near(plannedDueAt));
  const until = { when: words.dueAt(near(dueAt)), planned };
  const state = stateOf(deadline, now, zone);
  switch (state) {
    case 'done':
      return { ...endedWords(deadline, near), planned };
    case 'paused':
      return { ...until, state: words.paused, tone: 'plain' };
    case 'late':
      return { ...until, state: lateWords(dueAt, now), tone: 'red' };
    case 'near':
    case 'today':
      return { ...until, state: text.common.remaining(showSpan(dueAt - now)), tone: 'amber' };
    case 'later':
      return { ...until, state: text.common.remaining(showSpan(dueAt - now)), tone: 'plain' };
    default:
      return assertNever(state);
  }
}

function endedWords(deadline: DeadlineView, near: (at: number) => string) {
  const { fulfilledAt, fulfilledBy, dueAt, late } = deadline;
  if (fulfilledAt === null) {
    const when = words.wasDueAt(near(dueAt));
    return late
      ? { state: words.closedLate, tone: 'red' as const, when }
      : { state: words.closed, tone: 'plain' as const, when };
  }
  const when = words.doneAt(near(fulfilledAt), fulfilledBy ?? '');
  return late
    ? { state: doneLateWords(dueAt, fulfilledAt), tone: 'red' as const, when }
    : { state: words.doneInTime, tone: 'green' as const, when };
}

/** Done before its due time and late all the same: it was seen late, and then the PC's clock was set back. */
function doneLateWords(dueAt: number, doneAt: number): string {
  return doneAt < dueAt ? text.common.overdue : words.doneLate(showSpan(doneAt - dueAt));
}
