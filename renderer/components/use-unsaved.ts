import { useEffect, useId } from 'react';

import { request } from '../ipc/client.ts';

/** The forms of this window that hold something typed and not saved. */
const holders = new Set<string>();

/** While something typed is not saved, the program asks before the window closes or loads anew. */
export function useUnsaved(unsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!unsaved) return;
    holders.add(id);
    tell();
    return () => {
      holders.delete(id);
      tell();
    };
  }, [id, unsaved]);
}

function tell(): void {
  const unsaved = holders.size > 0;
  // A value other than undefined holds the page back; main then asks the person.
  window.onbeforeunload = unsaved ? () => true : null;
  // Should main not hear it, closing just does not ask.
  void request('window.unsaved', { unsaved }).catch(() => undefined);
}
