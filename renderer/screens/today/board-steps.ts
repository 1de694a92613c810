import { createContext, use } from 'react';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';

/** What can be done with a row without opening its case. */
export interface BoardSteps {
  /** Takes it, or gives it back. */
  take: (item: BoardItem) => void;
  explain: (item: BoardItem) => void;
}

const nothing = () => undefined;

export const BoardStepsContext = createContext<BoardSteps>({ take: nothing, explain: nothing });

export function useBoardSteps(): BoardSteps {
  return use(BoardStepsContext);
}
