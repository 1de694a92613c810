import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';

/** A thing of the board that has a deadline. */
export type DeadlineItem = BoardItem & { deadlineId: string; dueAt: number };

export function hasDeadline(item: BoardItem): item is DeadlineItem {
  return item.deadlineId !== null && item.dueAt !== null;
}

/** What passed while the program was not running and nobody has explained yet, the oldest first. */
export function missedItems(items: readonly BoardItem[]): DeadlineItem[] {
  return items
    .filter(hasDeadline)
    .filter(({ missedWhileOff, lateReason }) => missedWhileOff && lateReason === null)
    .sort((one, other) => one.dueAt - other.dueAt);
}
