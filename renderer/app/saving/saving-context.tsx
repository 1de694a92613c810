import { createContext, use, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export type SavingState = 'saved' | 'saving' | 'failed';

interface Saving {
  state: SavingState;
  report: (state: SavingState) => void;
  /** Sends off what is typed and not saved yet, before the person goes. */
  saveNow: () => void;
  /** Adds something that `saveNow` does; returns what takes it away again. */
  addSave: (save: () => void) => () => void;
}

const nothing = () => undefined;

const SavingContext = createContext<Saving>({
  state: 'saved',
  report: nothing,
  saveNow: nothing,
  addSave: () => nothing,
});

/** Whether what is typed anywhere in the window is saved; the top bar shows it. */
export function SavingProvider({ children }: { children: ReactNode }) {
  const [state, report] = useState<SavingState>('saved');
  const [saves] = useState(() => new Set<() => void>());
  const saveNow = () => saves.forEach((save) => save());
  function addSave(save: () => void) {
    saves.add(save);
    return () => void saves.delete(save);
  }
  return <SavingContext value={{ state, report, saveNow, addSave }}>{children}</SavingContext>;
}

export function useSaving(): Saving {
  return use(SavingContext);
}

/** Has `save` called when the person goes while the page stays: the screen is locked. */
export function useSaveBeforeLock(save: () => void): void {
  const { addSave } = useSaving();
  const latest = useRef(save);
  const add = useRef(addSave);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => add.current(() => latest.current()), []);
}
