import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { find } from './find.ts';

/** What the backend answers to the search box. */
export const searchHandlers = {
  'search.find': find,
} satisfies Partial<HandlersOf<Channel>>;
