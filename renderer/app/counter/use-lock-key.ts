import { useEffect, useRef } from 'react';

import { keyName } from '../../keyboard/key-name.ts';

/** Ctrl+L locks from anywhere, also from a field or a dialog. */
export function useLockKey(lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (keyName(event) !== 'Ctrl+l') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
