import { createContext, use } from 'react';

/** Opens the restore guide in place of everything else in the window. */
export const RestoreContext = createContext<() => void>(() => undefined);

export function useOpenRestore(): () => void {
  return use(RestoreContext);
}
