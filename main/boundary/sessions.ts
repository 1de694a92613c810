import { z } from 'zod';

import type { Channel } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';

/** Who stands at the counter of each window. Kept in main, where the page cannot forge it. */
export interface Sessions {
  staffAt: (windowId: number) => string | null;
  /** Notes who was chosen and who left, from what the backend answered. */
  note: (windowId: number, channel: Channel, answer: Answer<unknown>) => void;
}

const chosen = z.object({ id: z.string() });

export function sessions(): Sessions {
  const staff = new Map<number, string>();
  return {
    staffAt: (windowId) => staff.get(windowId) ?? null,
    note: (windowId, channel, answer) => {
      if (!answer.ok) return;
      if (channel === 'session.choose') {
        const choice = chosen.safeParse(answer.value);
        if (choice.success) staff.set(windowId, choice.data.id);
      }
      if (channel === 'session.leave') staff.delete(windowId);
    },
  };
}
