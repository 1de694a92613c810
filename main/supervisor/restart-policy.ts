/** Waits before the next start, in milliseconds; afterwards the last one again and again. */
const waitsMs = [0, 200, 1_000, 3_000] as const;
const longWaitMs = 30_000;
/** Deaths longer ago than this no longer count. */
const windowMs = 60_000;

export interface RestartDecision {
  waitMs: number;
  /** Too many deaths in a short time: the person is told that the program does not work now. */
  givenUp: boolean;
}

/** What to do after a death, from the times (ms) of all deaths so far, the newest one included. */
export function decideRestart(deaths: readonly number[], now: number): RestartDecision {
  const recent = deaths.filter((at) => now - at < windowMs).length;
  const waitMs = waitsMs[Math.max(0, recent - 1)];
  return waitMs === undefined ? { waitMs: longWaitMs, givenUp: true } : { waitMs, givenUp: false };
}
