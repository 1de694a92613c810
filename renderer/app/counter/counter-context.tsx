import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { StaffChooser } from './staff-chooser.tsx';

interface Counter {
  /** Who stands at the counter now. */
  person: StaffMember | null;
  /** Opens the list of people. */
  choose: () => void;
}

const CounterContext = createContext<Counter>({ person: null, choose: () => undefined });

export function CounterProvider({ children }: { children: ReactNode }) {
  const current = useRead('session.current', {});
  const [asked, setAsked] = useState(false);
  const person = current.data ?? null;
  const choose = () => setAsked(true);
  useShortcuts('frame', { F2: choose });
  return (
    <CounterContext value={{ person, choose }}>
      {children}
      {(asked || current.data === null) && (
        <StaffChooser current={person} onDone={() => setAsked(false)} />
      )}
    </CounterContext>
  );
}

export function useCounter(): Counter {
  return use(CounterContext);
}
