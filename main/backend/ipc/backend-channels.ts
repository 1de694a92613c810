import type { Contract } from '../../../shared/ipc/contract.ts';
import { contract, isChannel } from '../../../shared/ipc/contract.ts';
import type { BackendChannel } from '../../../shared/ipc/permissions.ts';
import type { HandlersOf } from '../application/handler.ts';

/** Channels that the open data answer; those of effect `vault` have a door of their own (vault-answerer.ts). */
export type OpenChannel = {
  [C in BackendChannel]: Contract[C]['effect'] extends 'vault' ? never : C;
}[BackendChannel];

/** Exactly one handler for each channel that the open data answer. */
export type BackendHandlers = HandlersOf<OpenChannel>;

export function isOpenChannel(name: string): name is OpenChannel {
  return isChannel(name) && contract[name].by === 'backend' && contract[name].effect !== 'vault';
}
