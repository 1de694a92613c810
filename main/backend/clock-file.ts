import { readFileSync, watchFile } from 'node:fs';

/** Development only: how often the file is looked at. */
const lookMs = 100;

/**
 * The time (UTC ms) in a file of ISO 8601 text, now (null without one), and whenever it changes.
 * Development only: a test or the demo turns the clock with it while the program runs.
 */
export function followClockFile(file: string, onTime: (to: number) => void): number | null {
  let known = timeIn(file);
  watchFile(file, { interval: lookMs, persistent: false }, () => {
    const time = timeIn(file);
    if (time === null || time === known) return;
    known = time;
    onTime(time);
  });
  return known;
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
