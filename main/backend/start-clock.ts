import { performance } from 'node:perf_hooks';

import type { Database } from './database/schema.ts';
import { lastEvent } from './database/repositories/events.ts';

/**
 * The real clock, or for tests and the demo one that starts at `start` (UTC ms) and runs on.
 * `catchUp` moves the latter behind what was recorded before a restart, so that it never runs back.
 */
export function startClock(start: number | null): {
  now: () => number;
  catchUp: (database: Database) => Promise<void>;
} {
  if (start === null) return { now: Date.now, catchUp: () => Promise.resolve() };
  let base = start - performance.now();
  const now = () => Math.floor(base + performance.now());
  return {
    now,
    catchUp: async (database) => {
      const last = await database.read((executor) => lastEvent(executor));
      base += Math.max(0, (last?.at ?? 0) - now());
    },
  };
}
