import { readFileSync } from 'node:fs';

/** Development only: how often the file is looked at. */
const lookMs = 100;

/**
 * The time (UTC ms) in a file of ISO 8601 text, now (null without one), and whenever it changes.
 * Development only: a test or the demo turns the clock with it while the program runs. Read again and
 * again, for watching begins too late to notice what is written meanwhile.
 */
export function followClockFile(file: string, onTime: (to: number) => void): FollowedClock {
  const start = timeIn(file);
  let known = start;
  const timer = setInterval(() => {
    const time = timeIn(file);
    if (time === null || time === known) return;
    known = time;
    onTime(time);
  }, lookMs);
  timer.unref();
  return {
    start,
    stop: () => {
      clearInterval(timer);
    },
  };
}

export interface FollowedClock {
  start: number | null;
  stop: () => void;
}

function timeIn(file: string): number | null {
  try {
    const time = Date.parse(readFileSync(file, 'utf8').trim());
    return Number.isNaN(time) ? null : time;
  } catch {
    // There is none (yet).
    return null;
  }
}
