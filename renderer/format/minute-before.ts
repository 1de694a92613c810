const minuteMs = 60_000;

/** Whether one moment comes before another, as people type them: to the minute (TIME-7). UTC ms. */
export function isMinuteBefore(at: number, other: number): boolean {
  return Math.floor(at / minuteMs) < Math.floor(other / minuteMs);
}
