import { stackOf, type Log } from '../../log/log.ts';
import { noteLate } from '../application/deadlines/note-late.ts';
import type { Timers } from '../database/engine/timers.ts';
import type { Database } from '../database/schema.ts';
import { watchMinutes } from '../reminders/minute-watch.ts';

export interface LatenessParts {
  database: Pick<Database, 'read' | 'unit'>;
  /** UTC ms. */
  clock: () => number;
  timers: Timers;
  log: Log;
}

export interface LatenessWatch {
  /** The clock was set (tests and the demo). */
  clockSet: () => void;
  stop: () => void;
}

/** Keeps once a minute, and soon after a start, which deadlines have become late. */
export function watchLateness({ database, clock, timers, log }: LatenessParts): LatenessWatch {
  const look = (): void => {
    // A store that cannot be written to now is noted the next minute.
    noteLate(database, clock()).catch((error: unknown) => {
      log.write('warning', 'lateness.notKept', { stack: stackOf(error) });
    });
  };
  const minutes = watchMinutes({ clock, timers, onMinute: look, onGap: () => undefined });
  const forgetFirst = timers.after(0, look);
  return {
    clockSet: () => {
      minutes.clockSet();
      look();
    },
    stop: () => {
      minutes.stop();
      forgetFirst();
    },
  };
}
