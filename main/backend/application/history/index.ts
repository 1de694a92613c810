import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { listHistory } from './list-history.ts';
import { verify } from './verify-history.ts';

/** What the backend answers about everything that happened in the store. */
export const historyHandlers = {
  'history.list': listHistory,
  'history.verify': verify,
} satisfies Partial<HandlersOf<Channel>>;
