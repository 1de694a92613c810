import { performance } from 'node:perf_hooks';

import type { Database } from './database/schema.ts';
import { lastEvent } from './database/repositories/events.ts';

export interface StartedClock {
  /** UTC ms. */
  now: () => number;
  /** Jumps there (UTC ms), forward or back, and runs on. Only tests and the demo do. */
  jump: (to: number) => void;
  /** Moves a set clock behind what was recorded before a restart, so that it never runs back. */
  catchUp: (database: Database) => Promise<void>;
}

/** The real clock, or for tests and the demo one that starts at `start` (UTC ms) and runs on. */
export function startClock(start: number | null): StartedClock {
  let base: number | null = null;
  const jump = (to: number): void => {
    base = to - performance.now();
  };
  const now = () => (base === null ? Date.now() : Math.floor(base + performance.now()));
  if (start !== null) jump(start);
  return {
    now,
    jump,
    catchUp: async (database) => {
      if (base === null) return;
      const last = await database.read((executor) => lastEvent(executor));
      base += Math.max(0, (last?.at ?? 0) - now());
    },
  };
}
