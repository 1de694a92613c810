export type DeadlineState = 'late' | 'near' | 'today' | 'later' | 'paused' | 'done';

/** What says how a deadline stands; page and backend ask alike. Times are UTC ms. */
export interface DeadlineMoments {
  dueAt: number;
  /** Null where nobody asks whether it is near. */
  warnAt: number | null;
  /** It waits for the customer. */
  paused: boolean;
  /** Neither fulfilled nor closed. */
  open: boolean;
  /** It was seen late before: late for ever, also when the PC's clock is set back. */
  late: boolean;
}

/** `endOfToday` is the last millisecond of the store's day. */
export function deadlineStateOf(
  deadline: DeadlineMoments,
  now: number,
  endOfToday: number,
): DeadlineState {
  if (!deadline.open) return 'done';
  if (deadline.paused) return 'paused';
  if (isLate(deadline, now)) return 'late';
  if (deadline.warnAt !== null && now >= deadline.warnAt) return 'near';
  return deadline.dueAt <= endOfToday ? 'today' : 'later';
}

/** TIME-1: the due time itself is still in time. */
export function isLate(
  { dueAt, paused, open, late }: Omit<DeadlineMoments, 'warnAt'>,
  now: number,
): boolean {
  return late || (open && !paused && now > dueAt);
}

/**
 * Whether a fulfilment is late, and so for ever (TIME-1). `at` is when it was done, `now` when that
 * is typed: typed later, it is in time if it was done in time. Where it was seen late before and it
 * is now not yet due, somebody has set the clock of the PC back: it stays late.
 */
export function isLateFulfilment(
  { dueAt, late }: Pick<DeadlineMoments, 'dueAt' | 'late'>,
  at: number,
  now: number,
): boolean {
  return at > dueAt || (late && now <= dueAt);
}
