import type { Channel, Contract } from '../../../shared/ipc/contract.ts';
import { contract, isChannel } from '../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../application/handler.ts';

/** Channels of the contract that the backend answers. */
export type BackendChannel = {
  [C in Channel]: Contract[C]['by'] extends 'backend' ? C : never;
}[Channel];

/** Exactly one handler for each of them. */
export type BackendHandlers = HandlersOf<BackendChannel>;

export function isBackendChannel(name: string): name is BackendChannel {
  return isChannel(name) && contract[name].by === 'backend';
}
