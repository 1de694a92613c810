import { deadlineStateOf, type DeadlineState } from '../../../shared/deadlines/deadline-state.ts';
import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';

/**
 * How a thing on the board stands at a moment. What has no deadline has time. `now` and `endOfToday`
 * (the last millisecond of the store's day) in UTC ms.
 */
export function itemState(item: BoardItem, now: number, endOfToday: number): DeadlineState {
  const { dueAt, warnAt, paused, late } = item;
  if (dueAt === null) return 'later';
  return deadlineStateOf(
    {
      dueAt,
      warnAt,
      paused: paused !== null,
      open: true,
      late,
    },
    now,
    endOfToday,
  );
}
