import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';

const minuteMs = 60_000;

/**
 * When the board looks different next, if nobody does anything: at the next full minute, or before,
 * when something comes near or late. UTC ms, always after `now`.
 */
export function nextChange(
  items: readonly Pick<BoardItem, 'dueAt' | 'warnAt'>[],
  now: number,
): number {
  let next = (Math.floor(now / minuteMs) + 1) * minuteMs;
  for (const { dueAt, warnAt } of items) {
    // At the due time itself it is in time (TIME-1).
    if (dueAt !== null && dueAt + 1 > now) next = Math.min(next, dueAt + 1);
    if (warnAt !== null && warnAt > now) next = Math.min(next, warnAt);
  }
  return next;
}
