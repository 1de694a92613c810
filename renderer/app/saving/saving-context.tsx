import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';

export type SavingState = 'saved' | 'saving' | 'failed';

interface Saving {
  state: SavingState;
  report: (state: SavingState) => void;
}

const SavingContext = createContext<Saving>({ state: 'saved', report: () => undefined });

/** Whether what is typed anywhere in the window is saved; the top bar shows it. */
export function SavingProvider({ children }: { children: ReactNode }) {
  const [state, report] = useState<SavingState>('saved');
  return <SavingContext value={{ state, report }}>{children}</SavingContext>;
}

export function useSaving(): Saving {
  return use(SavingContext);
}
