import type { WorkerOptions } from 'node:worker_threads';

/** Options of a thread for sheets; tests start it from source and give it less. */
export interface ThreadOptions extends WorkerOptions {
  /** A thread that does not answer within this time is ended; ms. */
  timeLimitMs?: number;
}

/** Long enough for 200,000 rows on a slow PC. */
export const usualTimeLimitMs = 180_000;

/** No file and no list may take more of the counter's memory than this. */
export const threadLimits: NonNullable<WorkerOptions['resourceLimits']> = {
  maxOldGenerationSizeMb: 1536,
  maxYoungGenerationSizeMb: 64,
};

/** True for the error event of a thread that reached its limits and was stopped. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
