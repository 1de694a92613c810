import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { request } from '../../ipc/client.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { useSaving } from '../saving/saving-context.tsx';
import { useSignedOut } from '../use-signed-out.ts';
import type { LockReason } from './sign-in/sign-in.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { letReadingWait, takeOver } from './take-over.ts';
import { useLockKey } from './use-lock-key.ts';
import { useTouch } from './use-touch.ts';

interface Counter {
  /** Who stands at the counter now. */
  person: StaffMember | null;
  /** Asks who comes now; until somebody does, the present person can go on. */
  choose: () => void;
  /** Nobody stands at the counter any more; what was typed stays in the page. */
  lock: (because: 'left' | 'locked') => void;
}

const CounterContext = createContext<Counter>({
  person: null,
  choose: () => undefined,
  lock: () => undefined,
});

/** The page is there once somebody signed in; later it stays behind the lock as it was left. */
export function CounterProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { saveNow } = useSaving();
  const current = useRead('session.current', {});
  const store = useRead('store.state', {});
  const [asked, setAsked] = useState(false);
  const [because, setBecause] = useState<LockReason>('start');
  const [last, setLast] = useState<StaffMember | null>(null);
  const person = current.data ?? null;
  if (person !== null && person.id !== last?.id) setLast(person);

  useLayoutEffect(() => {
    letReadingWait(person === null);
    return () => letReadingWait(false);
  }, [person]);
  useTouch(person !== null);
  useSignedOut((reason) => {
    setBecause(reason);
    // Everything in the page was of the data before.
    if (reason === 'restored') setLast(null);
  });

  const choose = () => setAsked(true);
  function lock(reason: 'left' | 'locked') {
    if (person === null) return;
    saveNow();
    // Locked at once, whatever becomes of the event in the history.
    void request('session.leave', { because: reason }).catch(() => undefined);
    setBecause(reason);
    queries.setQueryData(['session.current', {}], null);
  }
  function arrived(next: StaffMember) {
    // Covered until the page is theirs.
    setAsked(true);
    void takeOver(queries, next, last).finally(() => setAsked(false));
  }
  useShortcuts('frame', { F2: choose });
  useLockKey(() => lock('locked'));
  if (current.data === undefined) return null;
  return (
    <CounterContext value={{ person, choose, lock }}>
      {last !== null && children}
      {(asked || person === null) && (
        <SignIn
          current={person}
          last={last}
          because={because}
          needsFirstSecret={store.data?.needsFirstSecret ?? false}
          onSignedIn={arrived}
          onBack={() => setAsked(false)}
        />
      )}
    </CounterContext>
  );
}

export function useCounter(): Counter {
  return use(CounterContext);
}
