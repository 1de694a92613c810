import { z } from 'zod';

import type { Channel } from '../../shared/ipc/contract.ts';
import type { Answer, Notice } from '../../shared/ipc/envelope.ts';
import type { BackendQuestion } from '../supervisor/pending-requests.ts';

/**
 * Who stands at the counter of each window. Kept in main, where the page cannot forge it: somebody
 * comes in by an answer of the backend alone, and goes by one, by leaving the window untouched, or
 * when the system locks or sleeps.
 */
export interface Sessions {
  staffAt: (windowId: number) => string | null;
  /** Somebody is using the window. */
  touch: (windowId: number) => void;
  /** Notes who signed in and who left, from what the backend answered. */
  note: (windowId: number, question: BackendQuestion, answer: Answer<unknown>) => void;
  /** The system locks its screen or goes to sleep. */
  lock: () => void;
}

export interface SessionsParts {
  /** Milliseconds that only run forwards. */
  now: () => number;
  /** Calls back once; returns what calls it off. */
  after: (ms: number, work: () => void) => () => void;
  tell: (notice: Notice) => void;
  /** Tells the backend that a person went without saying so. */
  leave: (staffId: string, because: 'idle' | 'locked') => void;
}

interface Session {
  staffId: string;
  lockAfterMs: number;
  touchedAt: number;
  stopWaiting: () => void;
}

const signInChannels: readonly Channel[] = ['session.signIn', 'store.setUp'];
const signedIn = z.object({
  person: z.object({ id: z.string() }),
  lockAfterMs: z.number().positive(),
});

export function createSessions({ now, after, tell, leave }: SessionsParts): Sessions {
  const open = new Map<number, Session>();

  const drop = (windowId: number): void => {
    open.get(windowId)?.stopWaiting();
    open.delete(windowId);
  };
  const begin = (windowId: number, staffId: string, lockAfterMs: number): void => {
    drop(windowId);
    const session = { staffId, lockAfterMs, touchedAt: now(), stopWaiting: () => undefined };
    open.set(windowId, session);
    wait(windowId, session);
  };
  const wait = (windowId: number, session: Session): void => {
    session.stopWaiting = after(leftOf(session, now()), () => {
      if (leftOf(session, now()) > 0) wait(windowId, session);
      else end(windowId, session, 'idle');
    });
  };
  const end = (windowId: number, { staffId }: Session, because: 'idle' | 'locked'): void => {
    drop(windowId);
    leave(staffId, because);
    tell({ kind: 'signedOut', because });
  };
  /** A timer may come late, after a sleep of the machine: the time decides, not the timer. */
  const sessionAt = (windowId: number): Session | null => {
    const session = open.get(windowId);
    if (!session || leftOf(session, now()) > 0) return session ?? null;
    end(windowId, session, 'idle');
    return null;
  };
  const forgetAll = (): void => {
    for (const windowId of [...open.keys()]) drop(windowId);
    tell({ kind: 'signedOut', because: 'restored' });
  };

  return {
    staffAt: (windowId) => sessionAt(windowId)?.staffId ?? null,
    touch: (windowId) => {
      const session = sessionAt(windowId);
      if (session) session.touchedAt = now();
    },
    note: (windowId, { channel, staffId }, answer) => {
      if (answer.ok && signInChannels.some((each) => each === channel)) {
        const { person, lockAfterMs } = signedIn.parse(answer.value);
        begin(windowId, person.id, lockAfterMs);
        return;
      }
      if (answer.ok && channel === 'restore.run') {
        forgetAll();
        return;
      }
      // The answer is about whoever asked; meanwhile it may be somebody else who stands there.
      const session = open.get(windowId);
      if (!session || session.staffId !== staffId) return;
      if (answer.ok && channel === 'session.leave') drop(windowId);
      // Suspended meanwhile: the backend takes that person for nobody.
      if (!answer.ok && answer.code === 'notSignedIn') end(windowId, session, 'locked');
    },
    lock: () => {
      for (const [windowId, session] of [...open]) end(windowId, session, 'locked');
    },
  };
}

/** Milliseconds until the window locks. */
function leftOf({ touchedAt, lockAfterMs }: Session, now: number): number {
  return touchedAt + lockAfterMs - now;
}
