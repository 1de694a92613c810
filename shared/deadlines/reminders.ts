import { isOpenAt, type StoreCalendar } from './opening-clock.ts';

/** A deadline that may be announced: it runs, nobody has taken it, and its warning time has come. */
export interface Announceable {
  deadlineId: string;
  /** UTC ms. */
  dueAt: number;
}

/** When somebody was last told of a deadline, and what due time it had then; UTC ms. */
export interface Told {
  at: number;
  dueAt: number;
}
export type ToldDeadlines = ReadonlyMap<string, Told>;

export interface RemindingRules {
  /** UTC ms. */
  now: number;
  calendar: StoreCalendar;
  /** A notification that nobody took is repeated after so many ms. */
  everyMs: number;
}

export interface RemindersNow<D extends Announceable> {
  /** What is announced now, in the order given. */
  tell: D[];
  /** What is known as told from now on. */
  told: ToldDeadlines;
}

/**
 * What to announce now, of everything that may be. Each deadline is told of when its warning time has
 * come, once more at its due time, and from then on again and again; only while the store is open:
 * what falls due at night is told at opening. A due time that was moved is warned of anew.
 */
export function remindersNow<D extends Announceable>(
  announceable: readonly D[],
  told: ToldDeadlines,
  rules: RemindingRules,
): RemindersNow<D> {
  const { now, calendar, everyMs } = rules;
  const known = new Map([...told].map(([id, last]) => [id, notLaterThan(last, now)]));
  const tell = isOpenAt(now, calendar)
    ? announceable.filter((each) => mustTell(each, known.get(each.deadlineId), now, everyMs))
    : [];
  const listed = new Set(announceable.map(({ deadlineId }) => deadlineId));
  // What is not listed (taken, paused) is remembered as long as it must not be told again.
  const kept = [...known].filter(([id, { at }]) => listed.has(id) || now - at < everyMs);
  const added = tell.map(({ deadlineId, dueAt }) => [deadlineId, { at: now, dueAt }] as const);
  return { tell, told: new Map([...kept, ...added]) };
}

function mustTell(
  { dueAt }: Announceable,
  last: Told | undefined,
  now: number,
  everyMs: number,
): boolean {
  if (last === undefined) return true;
  const toldWhenDue = last.at >= dueAt;
  if (now >= dueAt && !toldWhenDue) return true;
  const mayRepeat = toldWhenDue || last.dueAt !== dueAt;
  return mayRepeat && now - last.at >= everyMs;
}

/** Where the clock of the PC was set back, it was just told; else nobody would hear of it for long. */
function notLaterThan(last: Told, now: number): Told {
  return last.at > now ? { ...last, at: now } : last;
}

export type ReminderWhen = 'soon' | 'due' | 'late';

const msPerMinute = 60_000;

/** How a deadline stands when it is announced; a minute is what looking at the clock takes. */
export function reminderWhen(dueAt: number, now: number): ReminderWhen {
  if (now < dueAt) return 'soon';
  return now - dueAt < msPerMinute ? 'due' : 'late';
}
