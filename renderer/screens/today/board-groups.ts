import { assertNever } from '../../../shared/domain/assert-never.ts';
import { endOfLocalDay, localDay } from '../../../shared/domain/time-zone.ts';
import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { itemState } from './item-state.ts';

/** In the order of the keys 1 to 6. */
export const boardGroups = ['late', 'today', 'signature', 'call', 'later', 'paused'] as const;
export type BoardGroup = (typeof boardGroups)[number];

export interface GroupCount {
  count: number;
  /** The board is full and more of this group may be among what it leaves out. */
  atLeast: boolean;
}

export interface SortedBoard {
  counts: Readonly<Record<BoardGroup, GroupCount>>;
  /** Of the group asked for, or all; by due time, without one last, and what is paused after all. */
  items: BoardItem[];
}

interface Given {
  items: readonly BoardItem[];
  /** How many the board left out; they are less urgent than the last one that is there. */
  more: number;
}

/**
 * What stands in which group at a moment. Late, today and later part everything that is not paused;
 * what waits for a pen or a call is counted there besides. Pure: the page asks for nothing as time
 * goes by. `now` in UTC ms.
 */
export function sortBoard(
  { items, more }: Given,
  group: BoardGroup | null,
  now: number,
  zone: string,
): SortedBoard {
  const endOfToday = endOfLocalDay(localDay(now, zone), zone);
  const placed = items.map((item) => ({ item, groups: groupsOf(item, now, endOfToday) }));
  const leftOutFrom = more === 0 ? never : Math.max(...items.map(dueOf));
  /** What is left out can be of these groups, by the due time of the last one that is there. */
  const leavesOut: Record<BoardGroup, boolean> = {
    late: leftOutFrom < now,
    today: leftOutFrom < endOfToday,
    signature: more > 0,
    call: more > 0,
    later: more > 0,
    paused: more > 0,
  };
  const countOf = (each: BoardGroup): GroupCount => ({
    count: placed.filter(({ groups }) => groups.includes(each)).length,
    atLeast: leavesOut[each],
  });
  return {
    counts: {
      late: countOf('late'),
      today: countOf('today'),
      signature: countOf('signature'),
      call: countOf('call'),
      later: countOf('later'),
      paused: countOf('paused'),
    },
    items: placed
      .filter(({ groups }) => group === null || groups.includes(group))
      .map(({ item }) => item)
      .sort(byUrgency),
  };
}

/** How many are late; for the menu. */
export function countLate(items: readonly BoardItem[], now: number): number {
  return items.filter((item) => itemState(item, now, now) === 'late').length;
}

function groupsOf(item: BoardItem, now: number, endOfToday: number): readonly BoardGroup[] {
  const when = timeGroupOf(item, now, endOfToday);
  // Nobody can sign or be called before the customer has answered (TIME-5).
  if (when === 'paused') return [when];
  return [
    when,
    ...(item.waitsForSignature ? (['signature'] as const) : []),
    ...(item.kind === 'call' ? (['call'] as const) : []),
  ];
}

function timeGroupOf(item: BoardItem, now: number, endOfToday: number) {
  const state = itemState(item, now, endOfToday);
  switch (state) {
    case 'late':
    case 'today':
    case 'later':
    case 'paused':
      return state;
    case 'near':
      return dueOf(item) <= endOfToday ? 'today' : 'later';
    case 'done':
      // Nothing that is done stands on the board.
      return 'later';
    default:
      return assertNever(state);
  }
}

function byUrgency(one: BoardItem, other: BoardItem): number {
  return (
    Number(one.paused !== null) - Number(other.paused !== null) ||
    dueOf(one) - dueOf(other) ||
    one.startedAt - other.startedAt ||
    (one.key < other.key ? -1 : 1)
  );
}

/** Beyond every date, and yet a number that can be subtracted. */
const never = Number.MAX_SAFE_INTEGER;

function dueOf({ dueAt }: BoardItem): number {
  return dueAt ?? never;
}
