import { useEffect } from 'react';

import { request } from '../../ipc/client.ts';

/** Often enough for a lock after a minute, seldom enough not to be felt. */
const pauseMs = 10_000;

/** Tells main that somebody is using the window, so that it does not lock. */
export function useTouch(inUse: boolean): void {
  useEffect(() => {
    if (!inUse) return;
    let last = -Infinity;
    function touch({ timeStamp }: Event) {
      if (timeStamp - last < pauseMs) return;
      last = timeStamp;
      // Should main not hear it, the lock only comes sooner.
      void request('session.touch', {}).catch(() => undefined);
    }
    const options = { capture: true, passive: true };
    for (const kind of touches) window.addEventListener(kind, touch, options);
    return () => {
      for (const kind of touches) window.removeEventListener(kind, touch, options);
    };
  }, [inUse]);
}

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
