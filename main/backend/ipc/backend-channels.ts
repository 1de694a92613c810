import { contract, isChannel } from '../../../shared/ipc/contract.ts';
import type { BackendChannel } from '../../../shared/ipc/permissions.ts';
import type { HandlersOf } from '../application/handler.ts';

/** Exactly one handler for each channel that the backend answers. */
export type BackendHandlers = HandlersOf<BackendChannel>;

export function isBackendChannel(name: string): name is BackendChannel {
  return isChannel(name) && contract[name].by === 'backend';
}
