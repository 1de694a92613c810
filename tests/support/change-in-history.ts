import type { Contract } from '../../shared/ipc/contract.ts';
import type { BackendChannel } from '../../shared/ipc/permissions.ts';

/** Everything that saves something, or takes something out of the program. */
export type WriteChannel = {
  [C in BackendChannel]: Contract[C]['effect'] extends 'write' | 'long' ? C : never;
}[BackendChannel];

/** Prepares what it needs, and answers what then has to leave these events and no others. */
export interface Change {
  leaves: string[];
  prepare: () => Promise<() => Promise<unknown>>;
}

/** Why nothing stands in the history. */
export interface Nothing {
  leavesNothing: string;
}

export function leaving(leaves: string[], prepare: Change['prepare']): Change {
  return { leaves, prepare };
}

export function atOnce(leaves: string[], act: () => Promise<unknown>): Change {
  return { leaves, prepare: () => Promise.resolve(act) };
}
