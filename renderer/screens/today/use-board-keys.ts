import type { RefObject } from 'react';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import type { BoardAddress } from './board-address.ts';
import { boardGroups } from './board-groups.ts';
import type { BoardSteps } from './board-steps.ts';

interface Given {
  shown: BoardAddress;
  show: (part: Partial<BoardAddress>) => void;
  /** The row that T and E are about. */
  chosen: RefObject<BoardItem | null>;
  steps: BoardSteps;
}

/** 1 to 6 show one group, 0 all, M mine or everybody's; T and E do something with the chosen row. */
export function useBoardKeys({ shown, show, chosen, steps }: Given): void {
  const groupKeys = Object.fromEntries(
    boardGroups.map((group, place) => [
      String(place + 1),
      () => show({ group: group === shown.group ? null : group }),
    ]),
  );
  const ofChosen = (step: (item: BoardItem) => void) => () => {
    if (chosen.current !== null) step(chosen.current);
  };
  useShortcuts('screen', {
    ...groupKeys,
    '0': () => show({ group: null, who: 'all' }),
    m: () => show({ who: shown.who === 'mine' ? 'all' : 'mine' }),
    t: ofChosen(steps.take),
    e: ofChosen(steps.explain),
  });
}
