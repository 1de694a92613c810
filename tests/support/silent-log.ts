import type { Log } from '../../main/log/log.ts';

/** For programs of which nobody reads the log. */
export const silentLog: Log = { write: () => undefined, flush: () => Promise.resolve() };
