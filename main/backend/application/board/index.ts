import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { boardView, type Missed } from './board-view.ts';

/** What the backend answers about the board. */
export function boardHandlers(missed: Missed) {
  return {
    'board.view': (input, context) => boardView(input, context, missed),
  } satisfies Partial<HandlersOf<Channel>>;
}
