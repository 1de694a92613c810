import { boardWho, type BoardWho } from '../../../shared/ipc/schemas/service.ts';
import { boardGroups, type BoardGroup } from './board-groups.ts';

/** What the board shows, as its address says it: coming back finds it as it was. */
export interface BoardAddress {
  group: BoardGroup | null;
  who: BoardWho;
}

/** What the address says wrongly or not at all is as at first: everything of everybody. */
export function readBoardAddress(address: URLSearchParams): BoardAddress {
  const group = boardGroups.find((each) => each === address.get('group')) ?? null;
  const who = address.get('who');
  const parsed = boardWho.safeParse(who === 'mine' ? who : { takenBy: who });
  return { group, who: parsed.success ? parsed.data : 'all' };
}

export function writeBoardAddress({ group, who }: BoardAddress): URLSearchParams {
  const address = new URLSearchParams();
  if (group !== null) address.set('group', group);
  if (who !== 'all') address.set('who', who === 'mine' ? who : who.takenBy);
  return address;
}
