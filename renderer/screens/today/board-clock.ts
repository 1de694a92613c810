import { createContext, use } from 'react';

/** The moment the whole board shows (UTC ms), and the store's zone: one for all rows, so that none is ahead. */
interface BoardClock {
  now: number;
  zone: string;
}

export const BoardClockContext = createContext<BoardClock>({ now: 0, zone: 'UTC' });

export function useBoardClock(): BoardClock {
  return use(BoardClockContext);
}
