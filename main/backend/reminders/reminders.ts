import { describedDeadline } from '../../../shared/deadlines/described-deadline.ts';
import { reminderOf } from '../../../shared/deadlines/reminder-words.ts';
import { remindersNow, type ToldDeadlines } from '../../../shared/deadlines/reminders.ts';
import type { Attention, ChangeTopic } from '../../../shared/ipc/envelope.ts';
import { stackOf, type Log } from '../../log/log.ts';
import { readRuleSettings } from '../application/store/store-values.ts';
import type { Timers } from '../database/engine/timers.ts';
import {
  announceableDeadlines,
  type AnnounceableDeadline,
} from '../database/repositories/announceable-deadlines.ts';
import type { Database } from '../database/schema.ts';
import type { Absences } from './absences.ts';
import { watchMinutes } from './minute-watch.ts';

export interface RemindersParts {
  database: Pick<Database, 'read'>;
  /** UTC ms. */
  clock: () => number;
  timers: Timers;
  /** What shall be noticed outside of the window. */
  attend: (attention: Attention) => void;
  /** Is told when the PC slept. */
  absences: Absences;
  log: Log;
}

export interface Reminders {
  /** Something was saved; looked at soon afterwards, out of the way of saving. */
  noteChanged: (topics: readonly ChangeTopic[]) => void;
  /** The clock was set (tests and the demo): looks at once. */
  clockSet: () => void;
  /** The data are closed: nothing is near or late any more, as far as anybody knows. */
  stop: () => void;
}

/** Many writes one after another are looked at once. */
const afterWriteMs = 300;
/** More than that are not counted: the badge says 9+ long before. */
const mostDeadlines = 1000;
/** What changes when, and whether, something is announced. */
const looksAfter: readonly ChangeTopic[] = ['cases', 'settings'];

/**
 * Announces deadlines that are near or late until somebody takes them: looks once a minute and after
 * writes, with one indexed query. What was told is kept in memory, so that after a start everything
 * that waits is told in one.
 */
export function createReminders(parts: RemindersParts): Reminders {
  const { clock, timers, absences, log } = parts;
  let told: ToldDeadlines = new Map();
  let lastCount: number | null = null;
  let lastLook: Promise<void> = Promise.resolve();
  let forgetSoon: (() => void) | null = null;
  let stopped = false;
  const isStopped = () => stopped;

  const look = (): void => {
    // One after the other: each knows what the one before has told.
    lastLook = lastLook.then(lookOnce).catch((error: unknown) => {
      log.write('warning', 'reminders.lookFailed', { stack: stackOf(error) });
    });
  };
  const lookSoon = (ms: number): void => {
    forgetSoon ??= timers.after(ms, () => {
      forgetSoon = null;
      look();
    });
  };
  const lookOnce = async (): Promise<void> => {
    if (isStopped()) return;
    const now = clock();
    const seen = await readAnnounceable(parts.database, now);
    if (isStopped()) return;
    const everyMs = seen.settings.remindEveryMinutes * msPerMinute;
    const decided = remindersNow(seen.deadlines, told, { now, calendar: seen.settings, everyMs });
    told = decided.told;
    const count = seen.deadlines.length;
    if (decided.tell.length === 0 && count === lastCount) return;
    lastCount = count;
    const { timeZone } = seen.settings;
    const tell = decided.tell.map((each) => reminderOf(each, now, timeZone));
    parts.attend({ kind: 'attention', count, tell });
  };

  const minutes = watchMinutes({
    clock,
    timers,
    onMinute: look,
    onGap: (from, to) => {
      absences.add(from, to);
    },
  });
  lookSoon(0);
  return {
    noteChanged: (topics) => {
      if (topics.some((topic) => looksAfter.includes(topic))) lookSoon(afterWriteMs);
    },
    clockSet: () => {
      minutes.clockSet();
      look();
    },
    stop: () => {
      stopped = true;
      if (lastCount !== null && lastCount > 0)
        parts.attend({ kind: 'attention', count: 0, tell: [] });
      minutes.stop();
      forgetSoon?.();
    },
  };
}

const msPerMinute = 60_000;

/** The most urgent first, with the settings they are announced by. */
async function readAnnounceable(database: Pick<Database, 'read'>, now: number) {
  return database.read(async (executor) => {
    const rows = await announceableDeadlines(executor, now, mostDeadlines);
    const deadlines = rows.map(inWords).sort((one, other) => one.dueAt - other.dueAt);
    return { deadlines, settings: await readRuleSettings(executor) };
  });
}

function inWords(row: AnnounceableDeadline) {
  return {
    deadlineId: row.id,
    caseId: row.case_id,
    number: row.number,
    rule: row.rule,
    title: describedDeadline(row).title,
    dueAt: row.due_at,
  };
}
