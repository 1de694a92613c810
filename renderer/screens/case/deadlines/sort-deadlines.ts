import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { isPaused } from './deadline-words.ts';

interface Sorted {
  /** What still counts, the most urgent first and what is paused last; and what still asks for a reason. */
  shown: DeadlineView[];
  /** What is over and asks for nothing, the last one first. */
  over: DeadlineView[];
}

export function sortDeadlines(deadlines: readonly DeadlineView[]): Sorted {
  const asks = ({ open, late, lateReason }: DeadlineView) => !open && late && lateReason === null;
  return {
    shown: [
      ...deadlines.filter(({ open }) => open).sort(byUrgency),
      ...deadlines.filter(asks).sort((one, other) => other.dueAt - one.dueAt),
    ],
    over: deadlines
      .filter((each) => !each.open && !asks(each))
      .sort((one, other) => other.dueAt - one.dueAt),
  };
}

/** The open deadline that ends first; null while all wait for the customer, or there is none. */
export function nextDeadline(deadlines: readonly DeadlineView[]): DeadlineView | null {
  const [first] = deadlines.filter((each) => each.open && !isPaused(each)).sort(byUrgency);
  return first ?? null;
}

function byUrgency(one: DeadlineView, other: DeadlineView): number {
  return Number(isPaused(one)) - Number(isPaused(other)) || one.dueAt - other.dueAt;
}
